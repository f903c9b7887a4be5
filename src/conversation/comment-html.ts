import type { ApprovedComment } from '../comments/contract.ts';
import { attributes, escapeText } from '../markup/escape.ts';
import { sayDate, sayMoment } from '../language/dates.ts';

/** What a reader can do with a comment besides reading it. */
export interface CommentLinks {
  /** Origin of the comment endpoint without a trailing slash; empty where it is the page's own. */
  endpoint: string;
  /** Whether the conversation takes replies. */
  canReply: boolean;
}

/** How a comment's writer is called on the page. */
export function shownName(name: string): string {
  return name.trim() === '' ? 'A reader' : name;
}

/** One comment as HTML; without links where nothing can be done with it, as in a preview. */
export function renderComment(comment: ApprovedComment, links?: CommentLinks): string {
  const { id, name, website, written, html, byAuthor } = comment;
  const shown = shownName(name);
  const who =
    website === undefined
      ? escapeText(shown)
      : `<a${attributes({ href: website, rel: 'nofollow ugc noopener' })}>${escapeText(shown)}</a>`;
  const time = `<a${attributes({ class: 'u-url', href: `#comment-${id}` })}><time${attributes({ class: 'dt-published', datetime: written })}>${sayMoment(new Date(written))}</time></a>`;
  const badge = byAuthor ? ' <span class="by-author">author</span>' : '';
  const head = `<p class="comment-head"><span class="initials" aria-hidden="true">${escapeText(initialsOf(shown))}</span> <b class="p-author h-card">${who}</b>${badge} ${time}</p>`;
  const foot = links === undefined ? '' : renderLinks(comment, links);
  return `<article${attributes({ class: byAuthor ? 'comment u-comment h-cite is-author' : 'comment u-comment h-cite', id: `comment-${id}` })}>${head}<div class="comment-text e-content">${html}</div>${renderEdit(comment)}${foot}</article>`;
}

function renderEdit({ edited, note }: ApprovedComment): string {
  if (edited === undefined) return '';
  const words = `Edited on <time${attributes({ class: 'dt-updated', datetime: edited })}>${sayDate(new Date(edited))}</time>`;
  return `<p class="comment-edit">${words}${note === undefined || note === '' ? '' : `: ${escapeText(note)}`}</p>`;
}

function renderLinks({ id, post, name }: ApprovedComment, { endpoint, canReply }: CommentLinks): string {
  const shown = escapeText(shownName(name));
  const rel = 'nofollow';
  const reply = `<a${attributes({ href: `${endpoint}/api/comments/reply?post=${post}&parent=${id}`, rel })}>Reply to ${shown}</a> `;
  const report = `<a${attributes({ href: `${endpoint}/api/comments/${id}/report`, rel })}>Report<span class="sr-only"> the comment by ${shown}</span></a>`;
  return `<p class="comment-foot">${canReply ? reply : ''}${report}</p>`;
}

/** One or two letters for a picture nobody has to fetch. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) =>
    String.fromCodePoint(...(word === undefined ? [] : [word.codePointAt(0) ?? 0])),
  );
  return letters.join('').toUpperCase();
}

import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { findPlacements } from '../../../src/conversation/placement.ts';
import { arrangeThreads, renderCount, renderThreads } from '../../../src/conversation/thread.ts';
import type { ApprovedComment } from '../../../src/comments/contract.ts';
import { elementsOf } from '../prose/compile-body.ts';
import { makeComment } from './made-comments.ts';

const render = (comments: readonly ApprovedComment[]): string =>
  renderThreads('a-post', arrangeThreads(comments), 1);

function one(html: string, name: string): Element {
  const [found, ...more] = elementsOf(html).filter(
    ({ properties }) => Array.isArray(properties.className) && properties.className.includes(name),
  );
  if (found === undefined || more.length > 0) throw new Error(`not one .${name} in ${html}`);
  return found;
}

/** How many lists an element of the HTML stands in, by id. */
function depthOf(html: string, id: string): number {
  const before = html.slice(0, html.indexOf(`id="${id}"`));
  return before.split('<ol').length - before.split('</ol').length;
}

describe('a printed comment', () => {
  it('has an address of its own, a name, initials and an unambiguous date', () => {
    const html = render([makeComment('c1', { website: 'https://a.example/?b=1&c=2' })]);
    expect(one(html, 'comment').properties).toEqual({
      className: ['comment', 'u-comment', 'h-cite'],
      id: 'comment-c1',
    });
    expect(html).toContain('<span class="initials" aria-hidden="true">AL</span>');
    expect(html).toContain(
      '<a href="https://a.example/?b=1&amp;c=2" rel="nofollow ugc noopener">Ann Lee</a>',
    );
    expect(html).toContain(
      '<a class="u-url" href="#comment-c1"><time class="dt-published" datetime="2026-11-20T09:00:00Z">20 November 2026, 09:00 UTC</time></a>',
    );
    expect(html).toContain('<div class="comment-text e-content"><p>c1</p></div>');
  });

  it.each([
    ['', 'AR'],
    ['   ', 'AR'],
    ['ann', 'A'],
    [' Ann  Mary Lee ', 'AL'],
    ['😀 smile', '😀S'],
  ])('by “%s” shows the letters %s', (name, initials) => {
    const html = render([makeComment('c1', { name })]);
    expect(html).toContain(`aria-hidden="true">${initials}</span>`);
    expect(html.includes('A reader')).toBe(name.trim() === '');
  });

  it('says when its writer is the author of the site', () => {
    const html = render([makeComment('c1', { byAuthor: true }), makeComment('c2')]);
    expect(one(html, 'is-author').properties.id).toBe('comment-c1');
    expect(
      elementsOf(html).filter(({ properties }) => String(properties.className) === 'by-author'),
    ).toHaveLength(1);
  });

  it('takes a hostile name and website for words', () => {
    const html = render([
      makeComment('c1', { name: '<script>"</b>', website: 'https://a.example/"><script>' }),
    ]);
    expect(elementsOf(html).map(({ tagName }) => tagName)).not.toContain('script');
    expect(html).toContain('&lt;script&gt;"&lt;/b&gt;');
  });
});

describe('what a reader can do with a comment', () => {
  const links = { endpoint: '', canReply: true };
  const renderOne = (more: Partial<ApprovedComment>, given = links): string =>
    renderThreads('a-post', arrangeThreads([makeComment('c1', more)]), 1, given);

  it('is to answer it and to report it, by links that name its writer', () => {
    const html = renderOne({ name: 'Ann <b>' });
    expect(html).toContain(
      '<a href="/api/comments/reply?post=a-post&amp;parent=c1" rel="nofollow">Reply to Ann &lt;b&gt;</a>',
    );
    expect(html).toContain(
      '<a href="/api/comments/c1/report" rel="nofollow">Report<span class="sr-only"> the comment by Ann &lt;b&gt;</span></a>',
    );
  });

  it('is only to report it where the conversation takes no answers', () => {
    const html = renderOne({}, { endpoint: '', canReply: false });
    expect(html).not.toContain('Reply to');
    expect(html).toContain('/report"');
  });

  it('leads to the endpoint, wherever that is', () => {
    const html = renderOne({}, { endpoint: 'https://talk.example', canReply: true });
    expect(html.match(/https:\/\/talk\.example\/api\/comments\//g)).toHaveLength(2);
  });

  it('stands in the marked place, so that page and publisher agree', () => {
    const html = renderOne({});
    expect(html.indexOf('comment-foot')).toBeLessThan(html.indexOf('<!--/thread-->'));
  });
});

describe('a changed comment', () => {
  it('says when it was changed, and what the moderator says of it', () => {
    const html = render([makeComment('c1', { edited: '2026-11-21T10:00:00Z', note: 'A name & more' })]);
    expect(html).toContain(
      '<p class="comment-edit">Edited on <time class="dt-updated" datetime="2026-11-21T10:00:00Z">21 November 2026</time>: A name &amp; more</p>',
    );
    expect(render([makeComment('c1', { edited: '2026-11-21T10:00:00Z' })])).toContain(
      '21 November 2026</time></p>',
    );
    expect(render([makeComment('c1')])).not.toContain('Edited');
  });
});

describe('answers', () => {
  it('step to the right three times and then stay, so that a phone can show them', () => {
    const chain = Array.from({ length: 6 }, (_, index) =>
      makeComment(`c${index}`, index === 0 ? {} : { parent: `c${index - 1}` }),
    );
    const html = render(chain);
    expect(chain.map(({ id }) => depthOf(html, `comment-${id}`))).toEqual([1, 2, 3, 3, 3, 3]);
    const lists = elementsOf(html).filter(({ tagName }) => tagName === 'ol');
    for (const { children } of lists)
      expect(children.every((child) => 'tagName' in child && child.tagName === 'li')).toBe(true);
  });

  it('are all printed in a chain of a thousand', () => {
    const chain = Array.from({ length: 1000 }, (_, index) =>
      makeComment(`c${index}`, { parent: `c${index - 1}` }),
    );
    expect(render(chain).split('<article').length - 1).toBe(1000);
  });
});

describe('the place of a conversation', () => {
  it('is marked even while it is empty, so that a publisher can fill it', () => {
    expect(render([])).toBe('<!--thread:a-post:1--><!--/thread-->');
    expect(findPlacements(renderThreads('a-post', [], 2))).toEqual([
      { kind: 'thread', post: 'a-post', page: 2 },
    ]);
  });

  it('is marked for counts in words', () => {
    expect(renderCount('a-post', 2)).toBe('<!--count:a-post:1-->2 comments<!--/count-->');
  });
});

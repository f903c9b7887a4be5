import type { FeedEntry, FeedPicture } from '../feeds/entry.ts';
import { toFeedHtml } from '../feeds/feed-html.ts';
import { creditLine } from '../markup/credit.ts';
import { attributes, escapeText } from '../markup/escape.ts';
import { site as config } from '../site.config.ts';
import { addressOf } from './addresses.ts';
import type { TrainingModule } from './module.ts';
import { openModule, openPost } from './open-text.ts';
import type { Post } from './post.ts';
import { fillPictures, takeCover } from './rendered.ts';

/** What entries are made with. */
export interface EntrySurroundings {
  site: URL;
  /** Bytes of the built file at a path of the site. */
  sizeOf: (path: string) => number;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  webp: 'image/webp',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  avif: 'image/avif',
};

/** A post as an entry of a feed, with its whole text. */
export function entryOfPost(post: Post, { site, sizeOf }: EntrySurroundings): FeedEntry {
  const { title, published, updated = published, description, cover, link, folder } = post;
  const url = new URL(post.address, site).href;
  const shown = cover === undefined ? undefined : takeCover(folder);
  const credit = cover?.credit === undefined ? '' : `<figcaption>${creditLine(cover.credit)}</figcaption>`;
  const head = shown === undefined ? '' : `<figure>${shown}${credit}</figure>`;
  const out =
    link === undefined
      ? ''
      : `<p><a${attributes({ href: link })}>${escapeText(new URL(link).hostname)}</a></p>`;
  return {
    id: new URL(post.feedId, site).href,
    title,
    url,
    published,
    updated,
    summary: description,
    html: toFeedHtml(head + fillPictures(openPost(post).html, folder) + out, url),
    authors: post.authors.map(({ name, address }) => ({ name, url: new URL(address, site).href })),
    categories: [...post.categories, ...post.tags].map(({ name }) => name),
    ...(link === undefined ? {} : { leadsTo: link }),
    ...(shown === undefined ? {} : { picture: describePicture(shown, cover?.alt ?? '', { site, sizeOf }) }),
    comments: { url: `${url}#comments`, feed: `${url}comments.xml`, count: post.comments.length },
  };
}

/** A training module as an entry of a feed: its whole text, with its questions in words. */
export function entryOfModule(module: TrainingModule, { site }: EntrySurroundings): FeedEntry {
  const { id, title, address, published, reviewedOn, summary, theme, folder } = module;
  const url = new URL(address, site).href;
  const text = fillPictures(openModule(module).views.feed, folder);
  return {
    id: nameOf(site, `training/${id}`),
    title,
    url,
    published,
    updated: reviewedOn > published ? reviewedOn : published,
    summary,
    html: toFeedHtml(introduce(module) + text, url),
    authors: [{ name: config.name, url: new URL(addressOf.person(config.byline), site).href }],
    categories: ['Training', ...(theme === undefined ? [] : [theme.name])],
  };
}

/** What readers' programs know a thing by that has no address of its own, or may change it (RFC 4151). */
export function nameOf({ hostname }: URL, name: string): string {
  return `tag:${hostname},2026:${name}`;
}

function introduce({ minutes, team, objectives }: TrainingModule): string {
  const lines = objectives.map(({ text }) => `<li>${escapeText(text)}</li>`);
  return `<p>A training module: ${minutes} minutes alone, ${team.minutes} with a team. After it you can:</p><ul>${lines.join('')}</ul>`;
}

/** What the page's own `<img>` says of its file. */
function describePicture(shown: string, alt: string, { site, sizeOf }: EntrySurroundings): FeedPicture {
  const read = (name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(shown)?.[1] ?? '';
  const { pathname, href } = new URL(read('src'), site);
  const type = MEDIA_TYPES[/[^.]*$/.exec(pathname)?.[0] ?? ''] ?? 'application/octet-stream';
  const size = { width: Number(read('width')), height: Number(read('height')) };
  return { url: href, type, length: sizeOf(decodeURI(pathname)), ...size, alt };
}

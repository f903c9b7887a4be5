import type { CommentSnapshot } from '../comments/contract.ts';
import { nextPractice } from '../training/practice.ts';
import { addressOf } from './addresses.ts';
import { gatherComments } from './approved.ts';
import { arrangeModules } from './arrange-modules.ts';
import { createPost } from './create-post.ts';
import { chooseRelated } from './related.ts';
import type { Library } from './arranged.ts';
import type { Archive, NamedLink, Post, SeriesArchive, SeriesPlace, YearArchive } from './post.ts';
import type { Content } from './content.ts';

/** What the arrangement depends on besides the content. */
export interface Moment {
  /** The build's clock: later posts are not out yet. */
  now: Date;
  /** True while writing: drafts and scheduled posts are shown, and say so. */
  preview: boolean;
  /** What readers have said since, and where they may go on. */
  approved?: CommentSnapshot | undefined;
}

/** Answers every question a page may ask of the content, once. Pure: same content and moment, same library. */
export function arrange(content: Content, { now, preview, approved }: Moment): Library {
  const shown = content.posts
    .filter(({ matter }) => preview || (!matter.draft && matter.published <= now))
    .sort(
      (a, b) =>
        b.matter.published.getTime() - a.matter.published.getTime() || a.slug.localeCompare(b.slug, 'en'),
    );
  const authors = new Map(
    [...content.people].map(([id, person]) => [id, { ...person, id, address: addressOf.person(id) }]),
  );
  const comments = gatherComments(content.comments, approved?.comments);
  const conversation = {
    closed: new Set(approved?.closed),
    paused: approved?.paused ?? false,
    mails: approved?.mails ?? false,
  };
  const closed = new Set(content.posts.map(({ slug }) => addressOf.post(slug)));
  for (const { slug } of shown) closed.delete(addressOf.post(slug));
  const posts = shown.map((entry) =>
    createPost(entry, { content, authors, comments, conversation, closed, now }),
  );
  linkNeighbors(posts);
  const series = arrangeSeries(content, posts);
  // After the series are known: a related post is one that the series does not list already.
  chooseRelated(posts);
  const nextDue = findNextDue(content, now);
  return {
    posts,
    ...arrangeModules(content, { now, preview, closed }),
    categories: gather(content.categories, posts, 'categories', addressOf.category),
    tags: gather(content.tags, posts, 'tags', addressOf.tag).filter((tag) => tag.posts.length > 0),
    people: gather(
      new Map([...authors].map(([id, { name, bio }]) => [id, { name, description: bio }])),
      posts,
      'authors',
      addressOf.person,
    ).flatMap((archive) => {
      const person = authors.get(archive.id);
      return person === undefined ? [] : [{ ...archive, person }];
    }),
    series,
    years: arrangeYears(posts),
    pages: content.pages
      .map(({ name, matter }) => ({ ...matter, name, address: addressOf.page(name) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    facts: [...content.facts].map(([id, fact]) => ({ ...fact, id })),
    corrections: [...content.corrections].sort((a, b) => b.date.getTime() - a.date.getTime()),
    policy: content.policy,
    ...(nextDue === undefined ? {} : { nextDue }),
  };
}

/** When a build says something else than now: a scheduled post or module is due, or the next question of the Practice feed. */
export function findNextDue(
  { posts, modules }: Pick<Content, 'posts' | 'modules'>,
  now: Date,
): Date | undefined {
  const dates = [...posts, ...modules]
    .filter(({ matter }) => !matter.draft)
    .map(({ matter }) => matter.published);
  const hasPractice = modules.some(({ matter }) => !matter.draft && matter.published <= now);
  const due = [...dates.filter((date) => date > now), ...(hasPractice ? [nextPractice(now)] : [])];
  return due.sort((a, b) => a.getTime() - b.getTime())[0];
}

/** The short form of a post, for links to it. */
export function linkTo(post: Post): NamedLink {
  return { id: post.slug, name: post.title, address: post.address };
}

function linkNeighbors(posts: Post[]): void {
  for (const [index, post] of posts.entries()) {
    const next = posts[index - 1];
    const previous = posts[index + 1];
    if (next !== undefined) post.next = linkTo(next);
    if (previous !== undefined) post.previous = linkTo(previous);
  }
}

function gather(
  topics: ReadonlyMap<string, { name: string; description: string }>,
  posts: readonly Post[],
  field: 'categories' | 'tags' | 'authors',
  address: (id: string) => string,
): Archive[] {
  const found = new Map<string, Post[]>([...topics.keys()].map((id) => [id, []]));
  for (const post of posts) for (const { id } of post[field]) found.get(id)?.push(post);
  return [...topics].map(([id, topic]) => ({
    id,
    ...topic,
    address: address(id),
    posts: found.get(id) ?? [],
  }));
}

function arrangeSeries(content: Content, posts: readonly Post[]): SeriesArchive[] {
  const partOf = new Map(content.posts.map(({ slug, matter }) => [slug, matter.series]));
  const bySeries = Map.groupBy(posts, ({ slug }) => partOf.get(slug)?.name);
  return [...content.series].map(([id, { title, description, promised }]) => {
    const written = (bySeries.get(id) ?? []).map((post) => ({
      part: partOf.get(post.slug)?.part ?? 0,
      title: post.title,
      post,
    }));
    const out = new Set(written.map(({ part }) => part));
    const parts = [...written, ...promised.filter(({ part }) => !out.has(part))].sort(
      (a, b) => a.part - b.part,
    );
    const link = { id, name: title, address: addressOf.series(id) };
    for (const [index, { part, post }] of written.sort((a, b) => a.part - b.part).entries()) {
      post.series = placeInSeries(link, part, written[index - 1]?.post, written[index + 1]?.post, parts);
    }
    return { ...link, description, parts };
  });
}

function placeInSeries(
  link: NamedLink,
  part: number,
  previous: Post | undefined,
  next: Post | undefined,
  parts: SeriesArchive['parts'],
): SeriesPlace {
  const place: SeriesPlace = { ...link, part };
  if (previous !== undefined) place.previous = linkTo(previous);
  if (next !== undefined) place.next = linkTo(next);
  const promised = next === undefined ? parts.find((other) => other.part > part)?.title : undefined;
  if (promised !== undefined) place.promised = promised;
  return place;
}

function arrangeYears(posts: readonly Post[]): YearArchive[] {
  const byYear = Map.groupBy(posts, ({ published }) => published.getUTCFullYear());
  return [...byYear].map(([year, ofYear]) => ({
    year,
    address: addressOf.year(year),
    months: [...Map.groupBy(ofYear, ({ published }) => published.getUTCMonth() + 1)].map(
      ([month, ofMonth]) => ({
        month,
        address: addressOf.month(year, month),
        posts: ofMonth,
      }),
    ),
  }));
}

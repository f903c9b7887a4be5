import { arrange } from '../../../src/library/arrange.ts';
import type { Library } from '../../../src/library/arranged.ts';
import type { Post } from '../../../src/library/post.ts';
import type { Content, ContentReading, PostEntry } from '../../../src/library/content.ts';
import { noPolicy } from '../../../src/library/policy-schema.ts';
import type { Place } from '../../../src/prose/problem.ts';
import { postSchema } from '../../../src/library/schemas.ts';

/** The moment at which the made content is looked at. */
export const now = new Date('2026-11-21T12:00:00Z');

/** A post of that slug, published on 10 November 2026; front matter as its author would write it. */
export function makePost(slug: string, matter: Record<string, unknown> = {}): PostEntry {
  return {
    slug,
    file: `content/posts/${slug}/index.mdx`,
    matter: postSchema.parse({
      title: `Title of ${slug}`,
      description: `About ${slug}.`,
      published: '2026-11-10',
      categories: ['promises'],
      ...matter,
    }),
    prose: {
      digest: `digest-${slug}`,
      words: 400,
      minutes: 2,
      excerpt: `Opening of ${slug}…`,
      excerptIsMarked: false,
    },
  };
}

/** Content with those posts, two categories, three tags and one person. */
export function makeContent(posts: PostEntry[], more: Partial<Content> = {}): Content {
  return {
    posts,
    modules: [],
    paths: new Map(),
    pages: [],
    people: new Map([
      ['both-banks', { name: 'Both Banks', bio: 'A byline.', kind: 'organization', links: [] }],
    ]),
    categories: new Map(
      ['promises', 'listening'].map((id) => [id, { name: `Name of ${id}`, description: `About ${id}.` }]),
    ),
    tags: new Map(['a', 'b', 'c'].map((id) => [id, { name: `Tag ${id}`, description: `About ${id}.` }])),
    series: new Map(),
    facts: new Map(),
    corrections: [],
    comments: [],
    policy: noPolicy,
    ...more,
  };
}

/** The library of those posts, as readers see it. */
export function arrangePosts(posts: PostEntry[], more: Partial<Content> = {}): Library {
  return arrange(makeContent(posts, more), { now, preview: false });
}

/** The post of that slug; throws where it is not shown. */
export function postOf(library: Library, slug: string): Post {
  const post = library.posts.find((one) => one.slug === slug);
  if (post === undefined) throw new Error(`${slug} is not shown`);
  return post;
}

/** The slugs of some posts. */
export function slugsOf(posts: readonly Pick<Post, 'slug'>[]): string[] {
  return posts.map(({ slug }) => slug);
}

/** What the checks across files are given of some content, as if each text had no link and no fact in it. */
export function makeReading(content: Content): ContentReading {
  const locate = (): Place => ({ line: 1, column: 1 });
  const body = { links: [], facts: [], pictures: [], headings: ['a-heading'] };
  const { categories, tags, series, people, facts } = content;
  return {
    content,
    problems: [],
    texts: [
      ...content.posts.map(({ slug, file, matter }) => ({
        slug,
        file,
        matter,
        address: `/posts/${slug}/`,
        locate,
        body,
      })),
      ...content.pages.map(({ name, file }) => ({ file, matter: {}, address: `/${name}/`, locate, body })),
    ],
    modules: [],
    paths: [],
    comments: [],
    mentions: [],
    declared: {
      categories: new Set(categories.keys()),
      tags: new Set(tags.keys()),
      series: new Set(series.keys()),
      people: new Set(people.keys()),
      facts: new Set(facts.keys()),
      comments: new Set(),
    },
  };
}

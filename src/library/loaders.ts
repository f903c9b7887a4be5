import { resolve, sep } from 'node:path';
import { z } from 'astro/zod';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { ApprovedComment, CommentPolicy } from '../comments/contract.ts';
import { checkContent, ContentError } from './content-problems.ts';
import { takeOver } from './hand-over.ts';
import { formatProblem } from '../prose/problem.ts';
import { pruneCache } from './prose-cache.ts';
import type { Content, PostEntry } from './read-content.ts';
import { storeId } from './stored-order.ts';
import type { Correction, Fact, Person, Series, Topic } from './schemas.ts';

/** What each collection holds; keys are the collections' names. */
export interface Collections {
  posts: PostEntry;
  people: Person;
  categories: Topic;
  tags: Topic;
  series: Series;
  facts: Fact;
  corrections: Correction;
  comments: ApprovedComment;
  /** One entry, `comments`. */
  policy: CommentPolicy;
}

const readEntries: {
  [Name in keyof Collections]: (content: Content) => Iterable<readonly [string, Collections[Name]]>;
} = {
  posts: ({ posts }) => posts.map((post) => [post.slug, post] as const),
  people: ({ people }) => people,
  categories: ({ categories }) => categories,
  tags: ({ tags }) => tags,
  series: ({ series }) => series,
  facts: ({ facts }) => facts,
  corrections: ({ corrections }) =>
    corrections.map((correction, index) => [String(index), correction] as const),
  comments: ({ comments }) => comments.map((comment) => [comment.id, comment] as const),
  policy: ({ policy }) => [['comments', policy] as const],
};

let reading: { root: string; content: Content } | undefined;

/** The content, read once for all collections of a build. */
function readOnce(root: string, context: LoaderContext): Content {
  if (reading?.root !== root) {
    const content = takeOver(root) ?? readAndCheck(root, context);
    pruneCache(new Set(content.posts.map(({ prose }) => prose.digest)));
    reading = { root, content };
  }
  return reading.content;
}

/** A build stops at mistakes; while writing, they are told and the rest is shown. */
function readAndCheck(root: string, { logger, watcher }: LoaderContext): Content {
  const { content, problems } = checkContent(root);
  if (problems.length > 0 && watcher === undefined) throw new ContentError(problems);
  for (const problem of problems) logger.error(formatProblem(problem));
  return content;
}

/** Loads one collection from the content folder; Astro validates nothing again. */
export function contentLoader<Name extends keyof Collections>(name: Name, root: string) {
  const load = (context: LoaderContext): void => {
    context.store.clear();
    const entries = [...readEntries[name](readOnce(root, context))];
    for (const [index, [id, entry]] of entries.entries())
      context.store.set({ id: storeId(id, index), data: { ...entry } });
  };
  return {
    name: `content-${name}`,
    schema: z.custom<Collections[Name]>(),
    load: (context) => {
      load(context);
      context.watcher?.on('all', (_event, path) => {
        if (!path.startsWith(resolve(root) + sep)) return;
        reading = undefined;
        load(context);
      });
      return Promise.resolve();
    },
  } satisfies Loader;
}

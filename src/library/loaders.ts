import { resolve, sep } from 'node:path';
import { z } from 'astro/zod';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { ApprovedComment } from '../comments/contract.ts';
import { formatProblem } from '../prose/problem.ts';
import { ContentError, takeContent, type CheckedContent } from './checked-content.ts';
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
};

let reading: { root: string; content: Promise<Content> } | undefined;

/** The content, read once for all collections of a build. */
function readOnce(root: string, context: LoaderContext): Promise<Content> {
  if (reading?.root !== root) reading = { root, content: readAndCheck(root, context) };
  return reading.content;
}

/** A build stops at mistakes; while writing, they are told and the rest is shown. */
async function readAndCheck(root: string, { logger, watcher }: LoaderContext): Promise<Content> {
  const { content, problems } = await (takeContent(root) ?? readNow(root));
  if (problems.length > 0 && watcher === undefined) throw new ContentError(problems);
  for (const problem of problems) logger.error(formatProblem(problem));
  return content;
}

/** Loaded only when asked for: a build whose content is read elsewhere need not load the compiler. */
async function readNow(root: string): Promise<CheckedContent> {
  const { checkContent } = await import('./content-problems.ts');
  return checkContent(root);
}

/** Loads one collection from the content folder; Astro validates nothing again. */
export function contentLoader<Name extends keyof Collections>(name: Name, root: string) {
  const load = async (context: LoaderContext): Promise<void> => {
    const entries = [...readEntries[name](await readOnce(root, context))];
    context.store.clear();
    for (const [index, [id, entry]] of entries.entries())
      context.store.set({ id: storeId(id, index), data: { ...entry } });
  };
  return {
    name: `content-${name}`,
    schema: z.custom<Collections[Name]>(),
    load: async (context) => {
      await load(context);
      context.watcher?.on('all', (_event, path) => {
        if (!path.startsWith(resolve(root) + sep)) return;
        reading = undefined;
        void load(context);
      });
    },
  } satisfies Loader;
}

import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { ApprovedComment, CommentPolicy } from '../comments/contract.ts';
import { formatProblem } from '../prose/problem.ts';
import { ContentError, takeContent, type CheckedContent } from './checked-content.ts';
import type { PathMatter } from './module-schema.ts';
import type { Content, PostEntry } from './content.ts';
import type { ModuleEntry } from './read-modules.ts';
import { storeId } from './stored-order.ts';
import type { Correction, Fact, PageMatter, Person, Series, Topic } from './schemas.ts';

/** What each collection holds; keys are the collections' names. */
export interface Collections {
  posts: PostEntry;
  modules: ModuleEntry;
  paths: PathMatter;
  people: Person;
  categories: Topic;
  tags: Topic;
  series: Series;
  facts: Fact;
  /** One entry, `all`, as a site without corrections has this collection too: Astro warns of empty ones. */
  corrections: { corrections: Correction[] };
  /** One entry, `all`, for the same reason. */
  comments: { comments: ApprovedComment[] };
  /** One entry, `comments`. */
  policy: CommentPolicy;
}

const readEntries: {
  [Name in keyof Collections]: (content: Content) => Iterable<readonly [string, Collections[Name]]>;
} = {
  posts: ({ posts }) => posts.map((post) => [post.slug, post] as const),
  modules: ({ modules }) => modules.map((module) => [module.slug, module] as const),
  paths: ({ paths }) => paths,
  people: ({ people }) => people,
  categories: ({ categories }) => categories,
  tags: ({ tags }) => tags,
  series: ({ series }) => series,
  facts: ({ facts }) => facts,
  corrections: ({ corrections }) => [['all', { corrections }] as const],
  comments: ({ comments }) => [['all', { comments }] as const],
  policy: ({ policy }) => [['comments', policy] as const],
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
  const teller = logger.fork('content');
  for (const problem of problems) teller.error(formatProblem(problem));
  return content;
}

/** Loaded only when asked for: a build whose content is read elsewhere need not load the compiler. */
async function readNow(root: string): Promise<CheckedContent> {
  const { checkContent } = await import('./content-problems.ts');
  return checkContent(root);
}

/** Loads one collection from the content folder; Astro validates nothing again. */
export function contentLoader<Name extends keyof Collections>(name: Name, root: string) {
  return {
    ...createLoader(name, root, (content, { store }) => {
      for (const [index, [id, entry]] of [...readEntries[name](content)].entries())
        store.set({ id: storeId(id, index), data: { ...entry } });
    }),
    schema: z.custom<Collections[Name]>(),
  } satisfies Loader;
}

/** Loads the pages, whose texts Astro compiles: they alone may use its components. */
export function pagesLoader(root: string) {
  return {
    ...createLoader('pages', root, ({ pages }, { store, config }) => {
      for (const { name, file, matter } of pages) {
        const filePath = relative(fileURLToPath(config.root), file).replaceAll('\\', '/');
        store.set({ id: name, data: { ...matter }, filePath, deferredRender: true });
      }
    }),
    schema: z.custom<PageMatter>(),
  } satisfies Loader;
}

function createLoader(
  name: string,
  root: string,
  fill: (content: Content, context: LoaderContext) => void,
): Pick<Loader, 'name' | 'load'> {
  const load = async (context: LoaderContext): Promise<void> => {
    const mine = readOnce(root, context);
    const content = await mine;
    // What changed meanwhile is read already, and told by whoever asked for that.
    if (mine !== reading?.content) return;
    context.store.clear();
    fill(content, context);
  };
  return {
    name: `content-${name}`,
    load: async (context) => {
      const { watcher } = context;
      if (watcher !== undefined) forgetChanged(watcher, root);
      await load(context);
      watcher?.on('all', (_event, path) => {
        if (isIn(root, path)) void load(context);
      });
    },
  };
}

type Watcher = NonNullable<LoaderContext['watcher']>;

const watchers = new WeakSet<Watcher>();

/** Each change makes one new reading, which all collections share: it is asked for before any of them listens. */
function forgetChanged(watcher: Watcher, root: string): void {
  if (watchers.has(watcher)) return;
  watchers.add(watcher);
  watcher.on('all', (_event, path) => {
    if (isIn(root, path)) reading = undefined;
  });
}

function isIn(root: string, path: string): boolean {
  return path.startsWith(resolve(root) + sep);
}

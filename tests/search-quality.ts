import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'yaml';
import type { Findable } from '../src/search/findable.ts';
import { askFullText, type Pagefind } from '../src/search/full-text.ts';
import { createSuggestionList } from '../src/search/suggest.ts';
import { createSite } from '../src/server/create-site.ts';
import { listen } from '../src/server/listen.ts';
import { projectRoot } from './built-sites.ts';

/** A question somebody may type, and the addresses that would answer it. */
export interface SearchQuestion {
  group: string;
  ask: string;
  find: string[];
  blind: boolean;
}

/** What a question got: the addresses of the suggestions and of the text, each list as it stands on the screen. */
export interface SearchAnswer extends SearchQuestion {
  jumps: string[];
  texts: string[];
  /** What the full text had to fetch for it as a reader's first question, compressed, and in how many requests. */
  bytes: number;
  requests: number;
}

/** The committed questions. */
export function readQuestions(): SearchQuestion[] {
  const file = join(projectRoot, 'tests/fixtures/search-questions.yaml');
  // A marked boundary: the file is ours, and a wrong entry finds nothing.
  const groups = parse(readFileSync(file, 'utf8')) as Record<
    string,
    { ask: string; find: string[]; blind?: boolean }[]
  >;
  return Object.entries(groups).flatMap(([group, questions]) =>
    questions.map(({ ask, find, blind = false }) => ({ group, ask, find, blind })),
  );
}

/** Asks every question of a built site as its pages would, with Pagefind's own program and no browser. */
export async function answerQuestions(
  root: string,
  questions: readonly SearchQuestion[],
): Promise<SearchAnswer[]> {
  const app = createSite({ root, https: false, log: () => undefined });
  const fetched = new Set<string>();
  const weights = new Map<string, number>();
  const weighOnce = (path: string): number => {
    const weight = weights.get(path) ?? weigh(join(root, path));
    weights.set(path, weight);
    return weight;
  };
  const server = await listen({
    fetch: (request) => {
      fetched.add(new URL(request.url).pathname);
      return app.fetch(request);
    },
    host: '127.0.0.1',
    port: 0,
  });
  try {
    // Marked boundaries: both files were made by the build that made the site.
    const titles = JSON.parse(readFileSync(join(root, 'search/titles.json'), 'utf8')) as Findable[];
    const program = '/pagefind/pagefind.js';
    const list = createSuggestionList(titles);
    const pages = titles.filter(({ kind }) => ['Post', 'Training', 'Page'].includes(kind)).length;
    const answers: SearchAnswer[] = [];
    for (const [index, question] of questions.entries()) {
      fetched.clear();
      fetched.add(program);
      // Each question is somebody's first: a program of its own has nothing from the one before.
      const copy = `${pathToFileURL(join(root, program)).href}?${index}`;
      const pagefind = (await import(/* @vite-ignore */ copy)) as Pagefind;
      await pagefind.options({
        basePath: `http://127.0.0.1:${server.port}/pagefind/`,
        baseUrl: '/',
        noWorker: true,
      });
      await pagefind.init();
      const hits = await askFullText(
        pagefind,
        { asked: question.ask, narrowed: {}, newestFirst: false },
        pages,
      );
      const found = await Promise.all(hits.slice(0, 5).map((hit) => hit.data()));
      answers.push({
        ...question,
        jumps: list.suggest(question.ask, 4).map(({ address }) => address),
        texts: found.map(({ url }) => new URL(url, 'http://here.invalid').pathname),
        bytes: [...fetched].reduce((sum, path) => sum + weighOnce(path), 0),
        requests: fetched.size,
      });
    }
    return answers;
  } finally {
    await server.close();
  }
}

/** What a file weighs on its way, in bytes. */
export function weigh(file: string): number {
  return brotliCompressSync(readFileSync(file)).length;
}

/** Whether a good answer is among the first five different pages that a reader meets, suggestions first. */
export function isFound({ jumps, texts, find }: SearchAnswer): boolean {
  return [...new Set([...jumps, ...texts])].slice(0, 5).some((address) => find.includes(address));
}

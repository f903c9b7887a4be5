import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { site } from '../site.config.ts';
import { lockIndex } from './locks.ts';
import { runCommand } from './run-command.ts';
import { digestPages, makeIndex, readSearchedPages } from './search/make-index.ts';
import { SearchIndexError } from './search/search-index-error.ts';

/** The index made last, and what it was made of: a build that changed no text takes it again. */
const KEPT = join('.cache', 'search');

/** Where an index stands in a site. */
const INDEX = 'pagefind';

/**
 * Makes the full-text index of the built site in `root` and moves it in whole; answers how many pages it has. Throws
 * SearchIndexError, and then the site has no index or keeps its own. `log` is told where it waits for another.
 */
export async function indexSearch(root: string, log: (line: string) => void): Promise<number> {
  const lock = await lockIndex(log);
  try {
    return await putIndex(root);
  } finally {
    lock.release();
  }
}

async function putIndex(root: string): Promise<number> {
  const pages = readSearchedPages(root, site.language.slice(0, 2));
  const digest = digestPages(pages);
  if (readKeptDigest() !== digest) {
    const files = await makeIndex(pages);
    const next = `${KEPT}.next`;
    rmSync(next, { recursive: true, force: true });
    for (const { path, content } of files) {
      const file = join(next, INDEX, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    writeFileSync(join(next, 'digest'), digest);
    rmSync(KEPT, { recursive: true, force: true });
    renameSync(next, KEPT);
  }
  const beside = join(root, `.${INDEX}`);
  rmSync(beside, { recursive: true, force: true });
  cpSync(join(KEPT, INDEX), beside, { recursive: true });
  rmSync(join(root, INDEX), { recursive: true, force: true });
  renameSync(beside, join(root, INDEX));
  return pages.length;
}

function readKeptDigest(): string | undefined {
  const file = join(KEPT, 'digest');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(async () => {
    const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
    const started = performance.now();
    try {
      const pages = await indexSearch(values.out, console.log);
      console.log(`Search reads ${pages} pages (${((performance.now() - started) / 1000).toFixed(1)} s).`);
      return 0;
    } catch (error) {
      if (!(error instanceof SearchIndexError)) throw error;
      console.error(error.message);
      return 1;
    }
  });
}

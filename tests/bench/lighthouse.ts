import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { serve } from '@hono/node-server';
import { createSite } from '../../src/server/create-site.ts';
import { findBrowser } from '../browser.ts';
import { createCorpus } from './corpus.ts';
import { median } from './median.ts';
import { buildPlain, buildReal, PLAIN } from './build.ts';
import { writePlainProject } from './plain-project.ts';

/*
 * What a phone on a slow line meets: Lighthouse's four scores, first and largest paint of this site's pages, of a
 * bare page of one request, and of a plain Astro post. `npm run bench -- lighthouse 3` (rounds).
 */

const LIGHTHOUSE = 'lighthouse@13.5.0';
const OUTPUT = join('tests', '.output', 'bench');
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Result {
  scores: number[];
  firstPaint: number;
  largestPaint: number;
  blocking: number;
  shift: number;
}

/** Measures every page so many times in turn and prints the medians. */
export async function benchLighthouse(rounds: number): Promise<void> {
  mkdirSync(OUTPUT, { recursive: true });
  const posts = createCorpus(20);
  writePlainProject(PLAIN, posts);
  buildPlain(true);
  const own = serve({
    fetch: createSite({ root: buildReal(), https: false, log: console.error }).fetch,
    port: 4881,
    hostname: '127.0.0.1',
  });
  const bare = await serveOne(4882, BARE);
  const plain = await serveOne(
    4883,
    readFileSync(join(PLAIN, 'dist', 'posts', 'post-1', 'index.html'), 'utf8'),
  );
  const browser = await findBrowser();
  const pages = {
    'bare page, one request': 'http://127.0.0.1:4882/',
    'plain Astro post': 'http://127.0.0.1:4883/',
    home: 'http://127.0.0.1:4881/',
    post: 'http://127.0.0.1:4881/posts/the-quiet-after-the-bang/',
    category: 'http://127.0.0.1:4881/categories/promises/',
  };
  const results: Record<string, Result[]> = {};
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, url] of Object.entries(pages))
        (results[name] ??= []).push(await measureAgain(url, browser));
    }
  } finally {
    for (const server of [own, bare, plain]) server.close();
  }
  console.log(`page | ${CATEGORIES.join(', ')} | FCP ms | LCP ms | TBT ms | CLS (medians of ${rounds})`);
  for (const [name, runs] of Object.entries(results)) {
    const of = (read: (run: Result) => number): number => median(runs.map(read));
    const scores = CATEGORIES.map((_category, index) => of(({ scores: all }) => all[index] ?? 0));
    console.log(
      `${name} | ${scores.join(', ')} | ${of((run) => run.firstPaint).toFixed(0)} | ${of((run) => run.largestPaint).toFixed(0)} | ${of((run) => run.blocking).toFixed(0)} | ${of((run) => run.shift).toFixed(3)}`,
    );
  }
}

/** On a busy machine Lighthouse now and then loses its trace and asks to be run again. */
async function measureAgain(url: string, browser: string, tries = 3): Promise<Result> {
  try {
    return await measure(url, browser);
  } catch (error) {
    if (tries === 1) throw error;
    return measureAgain(url, browser, tries - 1);
  }
}

async function measure(url: string, browser: string): Promise<Result> {
  const report = join(OUTPUT, 'lighthouse.json');
  const flags =
    '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
  await promisify(execFile)(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      url,
      '--quiet',
      '--output=json',
      `--output-path=${report}`,
      `--chrome-flags=${flags}`,
    ],
    {
      env: { ...process.env, CHROME_PATH: browser },
      maxBuffer: 1 << 26,
    },
  );
  // A marked boundary: Lighthouse's own report, of which these numbers are read.
  const { categories, audits } = JSON.parse(readFileSync(report, 'utf8')) as {
    categories: Record<string, { score: number }>;
    audits: Record<string, { numericValue: number }>;
  };
  const value = (audit: string): number => audits[audit]?.numericValue ?? Number.NaN;
  return {
    scores: CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100)),
    firstPaint: value('first-contentful-paint'),
    largestPaint: value('largest-contentful-paint'),
    blocking: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
  };
}

/** A server of one page, compressed as every server in this comparison does. */
function serveOne(port: number, html: string): Promise<Server> {
  const body = brotliCompressSync(html);
  const server = createServer((request, response) => {
    const isPage = request.url === '/';
    response.writeHead(
      isPage ? 200 : 404,
      isPage ? { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' } : {},
    );
    response.end(isPage ? body : undefined);
  });
  return new Promise((resolve) =>
    server.listen(port, '127.0.0.1', () => {
      resolve(server);
    }),
  );
}

const BARE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bare</title><meta name="description" content="A bare page."><style>body{font:18px/1.6 serif;max-width:40rem;margin:auto}</style></head><body><main><h1>Bare</h1>${'<p>One paragraph of plain words that stands for a text of the usual length, so that the page has something to paint.</p>'.repeat(40)}</main></body></html>`;

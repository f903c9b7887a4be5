import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildInChild } from '../../src/commands/build-in-child.ts';
import { createSite } from '../../src/server/create-site.ts';
import { listen } from '../../src/server/listen.ts';
import { openComments, type OpenComments } from '../../src/server/open-comments.ts';
import { readSettings } from '../../src/site.config.ts';
import { createCorpus, writeOwnContent } from './corpus.ts';
import { median } from './median.ts';

/*
 * How long it takes from a moderator's decision until a reader who asks for the page sees it, on a site of so many posts:
 * `npm run bench -- publish 1000 5` (posts, rounds). The wait in which changes are gathered is part of it.
 */

const OUTPUT = join('tests', '.output', 'bench');
const CONTENT = join(OUTPUT, 'content');
const DATA = join(OUTPUT, 'publish-data');
const SITE = join(OUTPUT, 'published');
const POST = 'post-1';

/** Serves such a site, approves a comment in each round, and prints when its page and its feed carried it. */
export async function benchPublish(posts: number, rounds: number): Promise<void> {
  writeOwnContent(CONTENT, createCorpus(posts));
  for (const folder of [DATA, SITE, `${SITE}.previous`]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(DATA, { recursive: true });
  const env = { ...process.env, CONTENT_ROOT: CONTENT, BUILD_DATE: '2026-12-01', DATA_DIR: DATA };
  const build = (signal?: AbortSignal): ReturnType<typeof buildInChild> =>
    buildInChild({ root: SITE, env, log: () => undefined, ...(signal !== undefined && { signal }) });
  const comments = await openComments(DATA);
  await comments.writeSnapshot();
  if (!(await build()).ok) throw new Error('The site was not built.');
  const { endpoint, changed } = await comments.serve({
    ...{ settings: readSettings(env), root: SITE, https: false, publishedRevision: 0 },
    log: () => undefined,
    build,
  });
  const site = createSite({ root: SITE, https: false, log: console.error, endpoint });
  const server = await listen({
    fetch: (request, bindings) => site.fetch(request, bindings),
    host: '127.0.0.1',
    port: 0,
  });
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    await approve(comments, round);
    changed();
    await waitForWords(`http://127.0.0.1:${server.port}/posts/${POST}/`, wordsOf(round));
    await waitForWords(`http://127.0.0.1:${server.port}/posts/${POST}/comments.xml`, wordsOf(round));
    seconds.push((performance.now() - started) / 1000);
  }
  await server.close();
  await comments.close();
  const all = seconds.map((one) => one.toFixed(1)).join(', ');
  console.log(
    `${posts} posts, from approved to visible on page and feed: median of ${rounds} ${median(seconds).toFixed(1)} s (${all})`,
  );
}

function wordsOf(round: number): string {
  return `Words of round ${round}.`;
}

async function approve({ store }: OpenComments, round: number): Promise<void> {
  const written = new Date().toISOString();
  const html = `<p>${wordsOf(round)}</p>`;
  await store.add({
    ...{
      id: `round-${round}`,
      post: POST,
      name: 'Ann Lee',
      email: '',
      website: '',
      text: wordsOf(round),
      html,
    },
    ...{ written, byAuthor: false, state: 'approved', reasons: [] },
    ...{ network: '', token: `token-${round}`, digest: `round-${round}` },
  });
}

async function waitForWords(address: string, words: string): Promise<void> {
  for (;;) {
    const answer = await fetch(address);
    if ((await answer.text()).includes(words)) return;
    await setTimeout(20);
  }
}

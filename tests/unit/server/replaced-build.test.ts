import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { followBuilds } from '../../../src/server/builds.ts';
import { createBuiltSite, type BuiltSite } from './built-site.ts';

let site: BuiltSite;

beforeEach(async () => {
  site = await createBuiltSite({ 'old/index.html': 'old', _redirects: '/was /old/ 301\n' });
});

afterEach(() => site.remove());

test('a new build in the place of the old one is served at once', async () => {
  const before = await site.ask('/posts/x/');
  await site.replace({
    '.build.json': '{"styleHash":"c2Vjb25k"}',
    'posts/x/index.html': '<h1>Y</h1>',
    _redirects: '/is /posts/x/ 301\n',
    'new/index.html': 'new',
  });
  const after = await site.ask('/posts/x/');
  expect(await after.text()).toBe('<h1>Y</h1>');
  expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
  expect(after.headers.get('content-security-policy')).toContain("'sha256-c2Vjb25k'");
  expect((await site.ask('/new/')).status).toBe(200);
  expect((await site.ask('/is')).status).toBe(301);
});

test('what the new build no longer has is gone', async () => {
  await site.ask('/old/');
  await site.replace({});
  expect((await site.ask('/old/')).status).toBe(404);
  expect((await site.ask('/was')).status).toBe(404);
});

test('a page rewritten in place is served as it is now', async () => {
  await site.ask('/posts/x/');
  await writeFile(join(site.root, 'posts/x/index.html'), '<h1>Z</h1>');
  expect(await (await site.ask('/posts/x/')).text()).toBe('<h1>Z</h1>');
});

test('a request that comes between the two renames waits for the new build', async () => {
  await site.ask('/');
  await rename(site.root, `${site.root}.away`);
  const answer = site.ask('/posts/x/');
  await rename(`${site.root}.away`, site.root);
  expect((await answer).status).toBe(200);
});

test('a page read while its build was replaced is read again, so that it meets the style of its own build', async () => {
  const builds = followBuilds(site.root);
  let reads = 0;
  const { build, value } = await builds.readFromOne(async () => {
    reads += 1;
    if (reads === 1) await site.replace({ '.build.json': '{"styleHash":"c2Vjb25k"}' });
    return reads;
  });
  expect([build.styleHash, value]).toEqual(['c2Vjb25k', 2]);
});

test('a build file that is only half written is not taken for a build', async () => {
  const file = join(site.root, '.build.json');
  await writeFile(file, '{"style');
  const answer = site.ask('/');
  await writeFile(file, '{"styleHash":"d2hvbGU="}');
  expect((await answer).headers.get('content-security-policy')).toContain("'sha256-d2hvbGU='");
});

test('without any build the reader is told to come back, and the log says why', async () => {
  await rm(site.root, { recursive: true });
  const answer = await site.ask('/');
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('5');
  expect(site.logged).toEqual([`GET / failed: There is no finished build in ${site.root}.`]);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { readEndpointFiles } from '../../../src/server/endpoint-files.ts';
import { createBuiltSite, type BuiltSite } from './built-site.ts';

let site: BuiltSite;

beforeEach(async () => {
  site = await createBuiltSite({ '.later-pages/long.json': '[["c51","c52"]]' });
});

afterEach(() => site.remove());

test('the endpoint reads where comments stand in the build that readers see', async () => {
  const { laterPages } = readEndpointFiles(site.root);
  expect(await laterPages('long')).toEqual([['c51', 'c52']]);
  expect(await laterPages('short')).toEqual([]);
  await site.replace({ '.build.json': '{"styleHash":"bmV4dA=="}', '.later-pages/long.json': '[["c52"]]' });
  expect(await laterPages('long')).toEqual([['c52']]);
});

test('what is said of later pages is the endpoint’s alone to read', async () => {
  expect((await site.ask('/.later-pages/long.json')).status).toBe(404);
});

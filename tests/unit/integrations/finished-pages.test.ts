import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { headersFile } from '../../../src/headers.ts';
import { finishPages } from '../../../src/integrations/finished-pages.ts';

const style = '<style>body{margin:0}</style>';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'finished-pages-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function write(pages: Record<string, string>): Promise<void> {
  for (const [name, html] of Object.entries(pages)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), html);
  }
}

test('a clean build gets its _headers file and its style hash', async () => {
  await write({
    'index.html': style,
    'posts/x/index.html': `<head>${style}</head>`,
    'bare/index.html': '<p>',
  });
  await finishPages(folder, { https: true });
  const styleHash = createHash('sha256').update('body{margin:0}').digest('base64');
  expect(JSON.parse(await readFile(join(folder, '.build.json'), 'utf8'))).toEqual({ styleHash });
  expect(await readFile(join(folder, '_headers'), 'utf8')).toBe(headersFile({ https: true, styleHash }));
});

test('line ends of another system are hashed as a browser hashes them', async () => {
  await write({ 'index.html': '<style>a{}\r\nb{}</style>' });
  await finishPages(folder, { https: false });
  const styleHash = createHash('sha256').update('a{}\nb{}').digest('base64');
  expect(await readFile(join(folder, '.build.json'), 'utf8')).toContain(styleHash);
});

test.each([
  ['another style', '<style>body{margin:1px}</style>', 'another <style> than index.html has'],
  ['two styles', style + style, '2 style elements where one is allowed'],
  ['a style attribute', `${style}<p style="x">`, 'a style attribute: <p style="x">'],
  ['an event attribute', `${style}<p onclick="x">`, 'an event attribute: <p onclick="x">'],
  ['an inline script', `${style}<script>x</script>`, 'an inline script: <script>'],
])('a page with %s stops the build, which names page and fault', async (_, html, fault) => {
  await write({ 'index.html': style, 'posts/x/index.html': html });
  await expect(finishPages(folder, { https: true })).rejects.toThrow(
    `The security policy would break ${join('posts', 'x', 'index.html')}, which has ${fault}.`,
  );
});

test('of several broken pages the first is named and all are counted', async () => {
  const pages = Object.fromEntries(
    Array.from({ length: 40 }, (_, n) => [`p${String(n + 10)}.html`, '<p style="x">'] as const),
  );
  await write({ 'index.html': style, ...pages });
  await expect(finishPages(folder, { https: true })).rejects.toThrow(/break p10\.html.*\(40 pages in all/);
});

test('a home page without a style stops the build', async () => {
  await write({ 'index.html': '<p>Hello' });
  await expect(finishPages(folder, { https: true })).rejects.toThrow('index.html has no <style>');
});

import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { headersFile } from '../../../src/headers.ts';
import { finishPages } from '../../../src/integrations/finished-pages.ts';
import { startSurvey, surveyPage } from '../../../src/integrations/page-survey.ts';

const style = '<style>body{margin:0}</style>';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'finished-pages-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** Finishes a folder that holds these pages, written in this order. */
async function finish(pages: Record<string, string>, https = true): Promise<void> {
  const survey = startSurvey();
  for (const [name, html] of Object.entries(pages)) surveyPage(survey, name, html);
  await finishPages(folder, survey, { https });
}

test('a clean build gets its _headers file and its style hash', async () => {
  await finish({
    'index.html': style,
    'posts/x/index.html': `<head>${style}</head>`,
    'bare/index.html': '<p>',
  });
  const styleHash = createHash('sha256').update('body{margin:0}').digest('base64');
  expect(JSON.parse(await readFile(join(folder, '.build.json'), 'utf8'))).toEqual({ styleHash });
  expect(await readFile(join(folder, '_headers'), 'utf8')).toBe(headersFile({ https: true, styleHash }));
});

test('line ends of another system are hashed as a browser hashes them', async () => {
  await finish({ 'index.html': '<style>a{}\r\nb{}</style>' }, false);
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
  await expect(finish({ 'index.html': style, 'posts/x/index.html': html })).rejects.toThrow(
    `The security policy would break posts/x/index.html, which has ${fault}.`,
  );
});

test('of several broken pages the first is named and all are counted', async () => {
  const pages = Object.fromEntries(
    Array.from({ length: 40 }, (_, n) => [`p${String(49 - n)}.html`, '<p style="x">'] as const),
  );
  await expect(finish({ 'index.html': style, ...pages })).rejects.toThrow(
    /break p10\.html.*\(40 pages in all/,
  );
});

test('a home page without a style stops the build', async () => {
  await expect(finish({ 'index.html': '<p>Hello' })).rejects.toThrow('index.html has no <style>');
});

test('what shows a conversation is listed by post, and by the names of its files', async () => {
  const count = '<!--count:one:1-->No comments yet<!--/count-->';
  await finish({ 'posts/one/index.html': count + count, 'index.html': style + count });
  expect(JSON.parse(await readFile(join(folder, '.conversation.json'), 'utf8'))).toEqual({
    one: [
      { file: 'index.html', kind: 'count', page: 1 },
      { file: 'posts/one/index.html', kind: 'count', page: 1 },
    ],
  });
});

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileOfPage, PageWriter, writePages } from '../../../src/integrations/page-writer.ts';
import { leaveSheet } from '../../../src/layouts/sheet-place.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'page-writer-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const bytesOf = (text: string): ArrayBuffer => new Uint8Array(Buffer.from(text)).buffer;

describe('a page', () => {
  it.each([
    ['/', 'index.html'],
    ['/posts/one/', 'posts/one/index.html'],
    ['/404/', '404.html'],
    ['/blog/old.html/', 'blog/old.html'],
    ['/caf%C3%A9/', 'café/index.html'],
  ])('at %s is the file %s', (path, file) => {
    expect(fileOfPage(path)).toBe(file);
  });
});

describe('a writer', () => {
  it('has written every file when it is done, however many there were, and has looked the pages over', async () => {
    const writer = new PageWriter(folder);
    const names = Array.from({ length: 700 }, (_, n) => `page/${n}/index.html`);
    await Promise.all(names.map((name) => writer.write(name, bytesOf(`<style>é</style>${name}`))));
    await writer.write('feed.xml', bytesOf('<rss/>'));
    await writer.finish();
    expect(names.filter((name) => !readFileSync(join(folder, name), 'utf8').endsWith(name))).toEqual([]);
    expect(readFileSync(join(folder, 'feed.xml'), 'utf8')).toBe('<rss/>');
    const { pages, styles } = await writer.survey;
    expect(pages.size).toBe(700);
    expect(styles).toEqual(['é']);
  });

  it('puts the sheet where a page keeps its place, and tells of the page as it stands there', async () => {
    const writer = new PageWriter(folder);
    const place = leaveSheet('p { content: "$& é" }');
    await writer.write('one.html', bytesOf(`<style>${place}</style><p>é</p>`));
    await writer.write('place.txt', bytesOf(`<style>${place}</style>`));
    await writer.finish();
    expect(readFileSync(join(folder, 'one.html'), 'utf8')).toBe(
      '<style>p { content: "$& é" }</style><p>é</p>',
    );
    expect(readFileSync(join(folder, 'place.txt'), 'utf8')).toBe(`<style>${place}</style>`);
    expect((await writer.survey).styles).toEqual(['p { content: "$& é" }']);
  });

  it('fails where a file cannot be written, and keeps nobody waiting', async () => {
    writeFileSync(join(folder, 'taken'), '');
    const writer = new PageWriter(folder);
    const names = Array.from({ length: 700 }, (_, n) => `taken/${n}.html`);
    await Promise.allSettled(names.map((name) => writer.write(name, bytesOf(''))));
    await expect(writer.finish()).rejects.toThrow();
  });
});

describe('the way of a page from Astro to its file', () => {
  const render = async (response: Response, type: 'page' | 'endpoint', url: string) => {
    const writer = new PageWriter(folder);
    const usual = {
      name: 'usual',
      getStaticPaths: () => Promise.resolve([]),
      render: () => Promise.resolve(response),
    };
    const pages = writePages(usual, writer);
    // A marked boundary: of a route's many fields the writer looks at one.
    const rendered = await pages.render(new Request(url), { routeData: { type } as never });
    await pages.teardown?.();
    return rendered instanceof Response ? rendered : rendered.response;
  };

  it('leaves nothing for Astro to write', async () => {
    const left = await render(new Response('<p>'), 'page', 'https://a.example/one/');
    expect(left.body).toBeNull();
    expect(readFileSync(join(folder, 'one/index.html'), 'utf8')).toBe('<p>');
  });

  it('gives a file without an ending its own name', async () => {
    await render(new Response('/a /b 301'), 'endpoint', 'https://a.example/_redirects/');
    expect(readFileSync(join(folder, '_redirects'), 'utf8')).toBe('/a /b 301');
  });

  it('leaves to Astro what sends elsewhere', async () => {
    const moved = new Response('moved', { status: 301, headers: { location: '/b/' } });
    expect(await render(moved, 'page', 'https://a.example/a/')).toBe(moved);
    expect(existsSync(join(folder, 'a'))).toBe(false);
  });
});

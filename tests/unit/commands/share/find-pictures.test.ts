import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPictures } from '../../../../src/commands/share/find-pictures.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pictures-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(file: string, title: string, main: string, image = true): void {
  const meta = image ? '<meta property="og:image" content="https://a.example/share/x.png">' : '';
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(
    join(root, file),
    `<head><meta property="og:title" content="${title}">${meta}</head><body><main>${main}</main>`,
  );
}

const kicker =
  '<p class="kicker" data-a><a href="/b/">Signs &amp; <b>letters</b></a> <span>part 2</span></p>';

describe('the share images that a built site names', () => {
  it('are one for each page that names one, with what stands in its head and over its heading', () => {
    write('posts/rain/index.html', 'Rain &#38; “shine”', `${kicker}<h1>Rain</h1>`);
    expect(findPictures(root)).toEqual([
      {
        address: '/posts/rain/',
        file: 'share/posts/rain.png',
        title: 'Rain & “shine”',
        kicker: ['Signs & letters', 'part 2'],
      },
    ]);
  });

  it('leave out hidden pages, and the further pages of a list', () => {
    write('404.html', 'No page', '<h1>No page</h1>', false);
    write('posts/page/2/index.html', 'Posts, page 2', '<h1>Posts</h1>');
    expect(findPictures(root)).toEqual([]);
  });

  it('take no kicker from what follows the heading: they say what the site says', () => {
    write('posts/index.html', 'Posts', `<h1>Posts</h1>${kicker}`);
    expect(findPictures(root)[0]?.kicker).toEqual(['Serve as if you share the river']);
    write('index.html', 'Serve as if you share the river', '<h1>Serve</h1>');
    expect(findPictures(root).find(({ address }) => address === '/')?.kicker).toEqual([]);
  });
});

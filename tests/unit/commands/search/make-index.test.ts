import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestPages, readSearchedPages } from '../../../../src/commands/search/make-index.ts';
import type { Findable } from '../../../../src/search/findable.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'search-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const post: Findable = {
  title: 'Tom & "Jerry"',
  description: 'About <both>.',
  address: '/posts/a/',
  kind: 'Post',
  day: '2026-11-18',
  themes: ['Recovery'],
};

/** Writes a site with these things to find, each with a page of this text. */
function writeSite(all: readonly Findable[], html: string): void {
  mkdirSync(join(root, 'search'));
  writeFileSync(join(root, 'search/titles.json'), JSON.stringify(all));
  for (const { address } of all) {
    mkdirSync(join(root, address), { recursive: true });
    writeFileSync(join(root, address, 'index.html'), html);
  }
}

describe('the pages that the full-text index reads', () => {
  it('are their marked text, with what they are narrowed and ordered by', () => {
    writeSite([post], '<nav>Menu</nav><div data-pagefind-body><p>Text</p></div><footer>Foot</footer>');
    const [page] = readSearchedPages(root, 'en');
    expect(page?.address).toBe('/posts/a/');
    expect(page?.html).toContain('<h1 data-pagefind-meta="title">Tom &amp; &quot;Jerry&quot;</h1>');
    expect(page?.html).toContain('data-pagefind-filter="theme:Recovery"');
    expect(page?.html).toContain('data-pagefind-sort="day:2026-11-18"');
    expect(page?.html).toContain('<p>Text</p>');
    expect(page?.html).not.toMatch(/Menu|Foot/);
  });

  it('are refused where a text cannot be found, by the page’s address', () => {
    writeSite([post], '<div><p>Text</p></div>');
    expect(() => readSearchedPages(root, 'en')).toThrow('/posts/a/ has no element with data-pagefind-body');
  });

  it('leave lists out, which have no text of their own', () => {
    writeSite([{ ...post, kind: 'Tag', address: '/tags/a/' }], '<p>List</p>');
    expect(readSearchedPages(root, 'en')).toEqual([]);
  });

  it('are known again while nothing in them changes', () => {
    const pages = [{ address: '/a/', html: 'one' }];
    expect(digestPages(pages)).toBe(digestPages([...pages]));
    expect(digestPages(pages)).not.toBe(digestPages([{ address: '/a/', html: 'two' }]));
  });
});

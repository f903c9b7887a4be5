import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listedPages } from '../../../src/integrations/listed-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'listed-pages-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const isListed = (path: string, head: string): boolean => {
  mkdirSync(join(folder, decodeURI(path)), { recursive: true });
  writeFileSync(
    join(folder, decodeURI(path), 'index.html'),
    `<html><head>${head}</head><body></body></html>`,
  );
  return listedPages(folder)(`https://a.example${path}`);
};

describe('the sitemap', () => {
  it('lists a page that is its own original, whatever letters its address has', () => {
    expect(isListed('/own/', '<link rel="canonical" href="https://a.example/own/">')).toBe(true);
    expect(isListed('/caf%C3%A9/', '<link rel="canonical" href="https://a.example/caf%C3%A9/">')).toBe(true);
  });

  it('leaves out a page whose original is elsewhere', () => {
    expect(isListed('/copy/', '<link rel="canonical" href="https://b.example/first/">')).toBe(false);
  });

  it('leaves out a page that asks for it', () => {
    const head =
      '<meta name="robots" content="noindex"><link rel="canonical" href="https://a.example/hidden/">';
    expect(isListed('/hidden/', head)).toBe(false);
  });

  it('leaves out an address where no page stands', () => {
    expect(listedPages(folder)('https://a.example/404/')).toBe(false);
  });
});

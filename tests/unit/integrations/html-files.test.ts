import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { unfoldPages } from '../../../src/integrations/html-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'html-files-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const write = (path: string): void => {
  mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, path, 'index.html'), path);
};

describe('a page whose address ends in .html', () => {
  it('becomes the file of that name, and nothing is left of its folder', () => {
    write('blog/old.html');
    write('blog/other');
    unfoldPages(folder, ['blog/old.html/', 'blog/other/']);
    expect(readFileSync(join(folder, 'blog/old.html'), 'utf8')).toBe('blog/old.html');
    expect(existsSync(join(folder, 'blog/old.html.folder'))).toBe(false);
    expect(readFileSync(join(folder, 'blog/other/index.html'), 'utf8')).toBe('blog/other');
  });

  it('is found whatever letters its address has', () => {
    write('café.html');
    unfoldPages(folder, ['caf%C3%A9.html/']);
    expect(readFileSync(join(folder, 'café.html'), 'utf8')).toBe('café.html');
  });
});

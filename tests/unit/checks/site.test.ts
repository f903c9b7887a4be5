import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { assembleSite, findAll, readAttribute, readSite, readText } from '../../checks/site.ts';
import { alter, origin, soundFiles } from './sample-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'sample-site-'));

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('reading a built site', () => {
  it('reads every file of a folder, those with unusual names too', () => {
    for (const [path, text] of Object.entries({ ...soundFiles, '.build.json': '{}' })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const site = readSite(folder);
    expect([...site.files.keys()].sort()).toEqual([...Object.keys(soundFiles), '.build.json'].sort());
    expect(site.origin).toBe(origin);
    expect(site.pages.map(({ address }) => address)).toEqual([
      '/',
      '/404.html',
      '/categories/weather/',
      '/posts/rain/',
    ]);
  });

  it('says what to do when nothing was built', () => {
    expect(() => readSite(join(folder, 'nothing'))).toThrow('Run "npm test", or build it first.');
  });

  it('names the file that cannot be read', () => {
    expect(() => assembleSite({ 'a.html': '<p <b' })).toThrow('a.html cannot be read as HTML');
  });

  it('understands words, attributes and ids as a browser does, in charts too', () => {
    const [, , category, post] = alter().pages;
    if (category === undefined || post === undefined) throw new Error('The sample has four pages.');
    expect(findAll(post, 'h1').map(readText)).toEqual(['Rain & shine']);
    expect(findAll(post, 'a').map((link) => readAttribute(link, 'href'))).toContain(
      'https://elsewhere.example/a?b=1&c=2',
    );
    expect([...category.ids]).toEqual(['main', 'bend']);
  });
});

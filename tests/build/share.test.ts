import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { drawShare } from '../../src/commands/draw-share.ts';
import { projectRoot } from '../built-sites.ts';
import { findShareProblems } from '../checks/share-images.ts';
import { bothSites } from './both-sites.ts';

const work = join(projectRoot, 'tests/.output/share');
const kept = join(work, 'kept');

const clear = (): void => {
  rmSync(work, { recursive: true, force: true });
};
afterAll(clear);

describe.each(bothSites)('%s', (_, site) => {
  it('has a share image for every page that can be shared, of the size it says, light, and with words', () => {
    expect(findShareProblems(site)).toEqual([]);
    expect([...site.files.keys()].filter((path) => path.startsWith('share/')).length).toBeGreaterThan(30);
  });
});

describe('drawing share images', () => {
  const write = (root: string, page: string, title: string): void => {
    mkdirSync(join(work, root, page), { recursive: true });
    const head = `<meta property="og:title" content="${title}"><meta property="og:image" content="x">`;
    writeFileSync(join(work, root, page, 'index.html'), `<head>${head}</head><main><h1>${title}</h1></main>`);
  };
  const draw = (root: string): ReturnType<typeof drawShare> => drawShare(join(work, root), kept);
  const read = (root: string, name: string): Buffer => readFileSync(join(work, root, 'share', name));

  beforeEach(() => {
    clear();
    write('site', 'about', 'About us');
    write('site', 'posts/rain', 'Rain');
  });

  it('draws none anew for a second build of the same pages', async () => {
    expect(await draw('site')).toEqual({ pictures: 2, drawn: 2 });
    const first = read('site', 'posts/rain.png');
    rmSync(join(work, 'site', 'share'), { recursive: true });
    expect(await draw('site')).toEqual({ pictures: 2, drawn: 0 });
    expect(read('site', 'posts/rain.png').equals(first)).toBe(true);
  });

  it('draws the one anew whose title has changed', async () => {
    await draw('site');
    const [rain, about] = [read('site', 'posts/rain.png'), read('site', 'about.png')];
    write('site', 'posts/rain', 'Rain and shine');
    expect(await draw('site')).toEqual({ pictures: 2, drawn: 1 });
    expect(read('site', 'posts/rain.png').equals(rain)).toBe(false);
    expect(read('site', 'about.png').equals(about)).toBe(true);
  });

  it('leaves whole images where two builds draw the same at once', async () => {
    cpSync(join(work, 'site'), join(work, 'other'), { recursive: true });
    await Promise.all([draw('site'), draw('other')]);
    expect(read('site', 'about.png').equals(read('other', 'about.png'))).toBe(true);
    expect(readdirSync(kept)).toHaveLength(2);
    expect(readdirSync(join(work, 'site', 'share')).sort()).toEqual(['about.png', 'posts']);
  });

  it('gives up an image that no build has asked for in a month, and no other', async () => {
    await draw('site');
    const longAgo = new Date(Date.now() - 40 * 86_400_000);
    for (const name of readdirSync(kept)) utimesSync(join(kept, name), longAgo, longAgo);
    rmSync(join(work, 'site', 'about'), { recursive: true });
    expect(await draw('site')).toEqual({ pictures: 1, drawn: 0 });
    expect(readdirSync(kept)).toHaveLength(1);
  });

  it('says what to do where there is no site', async () => {
    await expect(draw('nowhere')).rejects.toThrow(/nowhere names a share image; build the site first/);
  });
});

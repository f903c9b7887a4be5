import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { tellKind, weighFonts, weighPages, weighScripts } from '../../checks/budgets.ts';
import { alter, drawPage, spoil } from './sample-site.ts';

describe('weighing', () => {
  it.each([
    ['/', 'list'],
    ['/posts/', 'list'],
    ['/posts/page/2/', 'list'],
    ['/posts/rain/', 'post'],
    ['/posts/page/', 'list'],
    ['/categories/weather/', 'list'],
    ['/archive/2026/11/', 'list'],
    ['/about/', 'other'],
    ['/404.html', 'other'],
  ])('knows what %s is for', (address, kind) => {
    expect(tellKind(address)).toBe(kind);
  });

  it('compresses pages and puts the heaviest first', async () => {
    const noise = randomBytes(20_000).toString('base64');
    const site = alter({ 'tags/noise/index.html': drawPage('/tags/noise/', 'Noise', `<p>${noise}</p>`) });
    const [heaviest, ...others] = await weighPages(site, 'list');
    expect(heaviest?.name).toBe('/tags/noise/');
    expect(heaviest?.bytes).toBeGreaterThan(20_000);
    expect(others.map(({ name }) => name).sort()).toEqual(['/', '/categories/weather/']);
    expect(Math.max(...others.map(({ bytes }) => bytes))).toBeLessThan(1000);
  });

  it('adds the style sheets a page waits for', async () => {
    const sheet = randomBytes(5000);
    const linked = '<link rel="stylesheet" href="/more.css"></head>';
    const text = drawPage('/posts/snow/', 'Snow', '').replace('</head>', linked);
    const [heaviest] = await weighPages(alter({ 'posts/snow/index.html': text, 'more.css': sheet }), 'post');
    expect(heaviest?.name).toBe('/posts/snow/');
    expect(heaviest?.bytes).toBeGreaterThan(5000);
  });

  it('counts what a script imports at once and not what it loads when asked', async () => {
    const [before] = await weighScripts(alter());
    const [after] = await weighScripts(alter({ '_astro/later.js': randomBytes(9000).toString('hex') }));
    expect(before?.bytes).toBeGreaterThan(50);
    expect(after).toEqual(before);
    const [heavy] = await weighScripts(
      alter({ '_astro/part.js': `export const a="${randomBytes(2000).toString('hex')}"` }),
    );
    expect(heavy?.bytes).toBeGreaterThan(2000);
  });

  it('tells upright fonts from italics', () => {
    expect(weighFonts(alter())).toEqual({ upright: 300, all: 500 });
    expect(weighFonts(spoil('fonts/a.woff2', 'x', 'xx')).upright).toBe(301);
  });
});

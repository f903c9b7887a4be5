import { describe, expect, it } from 'vitest';
import { findShareProblems } from '../../checks/share-images.ts';
import { assembleSite } from '../../checks/site.ts';
import { origin, soundFiles } from './sample-site.ts';

const head = (name: string): string =>
  [
    `<meta property="og:title" content="${name}">`,
    `<meta property="og:image" content="${origin}/share/${name}.png">`,
    '<meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">',
    `<meta property="og:image:alt" content="“${name}” over a river">`,
    '<meta name="twitter:card" content="summary_large_image">',
  ].join('');

function png(width: number, height: number, bytes = 1000): Buffer {
  const file = Buffer.alloc(bytes);
  file.write('\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR', 'latin1');
  file.writeUInt32BE(width, 16);
  file.writeUInt32BE(height, 20);
  return file;
}

/** Pages with an image each, and one hidden. */
const sound: Record<string, string | Buffer> = {
  'sitemap-index.xml': soundFiles['sitemap-index.xml'] ?? '',
  'index.html': (soundFiles['index.html'] ?? '').replace('</head>', `${head('index')}</head>`),
  'posts/rain/index.html': (soundFiles['posts/rain/index.html'] ?? '').replace(
    '</head>',
    `${head('rain')}</head>`,
  ),
  '404.html': soundFiles['404.html'] ?? '',
  'share/index.png': png(1200, 630),
  'share/rain.png': png(1200, 630),
};

const judge = (files: Record<string, string | Buffer> = {}): string[] =>
  findShareProblems(assembleSite({ ...sound, ...files }));
const spoil = (part: string, replacement: string): string[] => {
  const text = String(sound['index.html']);
  expect(text).toContain(part);
  return judge({ 'index.html': text.replace(part, replacement) });
};

describe('share images', () => {
  it('are without fault on a sound site', () => {
    expect(judge()).toEqual([]);
  });

  it.each([
    ['no image', /<meta property="og:image" [^>]*>/.exec(head('index'))?.[0] ?? '', 'names 0 share images'],
    ['an image that is not there', 'share/index.png', 'which is not there'],
    ['an image of elsewhere', `${origin}/share/index.png`, 'which is not there'],
    ['another width', 'content="1200"', 'says that share/index.png is'],
    ['no words', '“index” over a river', 'does not say what'],
    ['no large card', 'summary_large_image', 'does not ask for a large card'],
  ])('are missed: %s', (_, part, problem) => {
    expect(spoil(part, part.startsWith('<') ? '' : 'x').join('\n')).toContain(
      `index.html ${problem.startsWith('which') ? '' : problem}`,
    );
    expect(spoil(part, part.startsWith('<') ? '' : 'x').join('\n')).toContain(problem);
  });

  it.each([
    ['of another size', png(600, 315), 'which is 600 × 315'],
    ['of another kind', Buffer.alloc(100), 'which is no PNG'],
    ['that is heavy', png(1200, 630, 61_440), 'which weighs 61440 bytes'],
  ])('are told of: one %s', (_, file, problem) => {
    expect(judge({ 'share/index.png': file }).join('\n')).toContain(problem);
  });

  it('belong to a page each, and to no hidden one', () => {
    expect(judge({ 'share/old.png': png(1200, 630) })).toEqual([
      'share/old.png is the share image of no page',
    ]);
    const hidden = String(sound['404.html']).replace('</head>', `${head('index')}</head>`);
    expect(judge({ '404.html': hidden })).toEqual(['404.html is hidden and names a share image']);
  });
});

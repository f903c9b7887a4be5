import { describe, expect, it } from 'vitest';
import { findMicroformatProblems } from '../../checks/microformats.ts';
import { alter, drawPage, origin } from './sample-site.ts';

const comment =
  '<article class="comment u-comment h-cite" id="comment-c1"><b class="p-author h-card">Ines</b> <a class="u-url" href="#comment-c1"><time class="dt-published" datetime="2026-11-20T09:00:00Z">then</time></a><div class="e-content"><p>Wet &amp; <em>cold</em>.</p></div></article>';
const entry = `<article class="h-entry"><a class="p-category" href="/categories/weather/">Weather</a><h2 class="p-name">Hail</h2><a class="p-author h-card" href="/people/ann/">Ann</a><time class="dt-published" datetime="2026-11-19">then</time><time class="dt-updated" datetime="2026-11-20">now</time><div class="e-content"><p>It falls.</p></div><a class="u-url" href="${origin}/posts/hail/">Permalink</a>${comment}</article>`;
const list =
  '<div class="h-feed"><article class="card h-entry"><a class="card-picture" href="/posts/hail/"></a><h3 class="p-name"><a class="u-url" href="/posts/hail/">Hail</a></h3><p><span class="p-summary">It falls.</span> <a href="/posts/hail/">More</a></p><time class="dt-published" datetime="2026-11-19">then</time></article></div><ol class="post-list h-feed"><li class="h-entry"><time class="dt-published" datetime="2026-11-19">then</time> <a class="p-name u-url" href="/posts/hail/">Hail</a></li></ol>';
const data = JSON.stringify({
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@type': 'BlogPosting',
      headline: 'Hail',
      url: `${origin}/posts/hail/`,
      datePublished: '2026-11-19T00:00:00.000Z',
      dateModified: '2026-11-20T00:00:00.000Z',
      author: [{ '@type': 'Person', name: 'Ann', url: `${origin}/people/ann/` }],
      articleSection: ['Weather'],
      comment: [
        {
          '@type': 'Comment',
          url: `${origin}/posts/hail/#comment-c1`,
          author: { '@type': 'Person', name: 'Ines' },
          datePublished: '2026-11-20T09:00:00Z',
          text: 'Wet & cold .',
        },
        // It stands on a page of its own.
        { '@type': 'Comment', url: `${origin}/posts/hail/comments/2/#comment-c2`, text: 'Later.' },
      ],
    },
  ],
});

/** What is found on a post and on a list, with one part of them replaced; it must be there. */
function judge(part = '', replacement = ''): string[] {
  const draw = (address: string, main: string): string => {
    const page = drawPage(address, 'Hail', main);
    return page.replace(/(ld\+json">).*?(<\/script>)/, address === '/' ? '$1{}$2' : `$1${data}$2`);
  };
  const files = { 'posts/hail/index.html': draw('/posts/hail/', entry), 'index.html': draw('/', list) };
  if (!Object.values(files).some((text) => text.includes(part))) throw new Error(`${part} is nowhere`);
  return findMicroformatProblems(
    alter(
      Object.fromEntries(
        Object.entries(files).map(([file, text]) => [file, text.replace(part, replacement)]),
      ),
    ),
  );
}

describe('microformats', () => {
  it('are in order where they say what the page and its other data say', () => {
    expect(judge()).toEqual([]);
  });

  it.each([
    ['no entry on a post', '<article class="h-entry">', '<article>', 'have 0 entries on a post'],
    ['another title', '<h2 class="p-name">Hail<', '<h2 class="p-name">Snow<', 'have no p-name “Hail”'],
    ['no address', 'class="u-url" href="https', 'href="https', 'have no u-url “https://sample'],
    [
      'another day',
      'datetime="2026-11-19">then</time><time',
      'datetime="2026-11-18">then</time><time',
      'have no dt-published “2026-11-19”',
    ],
    ['no day of change', 'class="dt-updated"', '', 'have no dt-updated “2026-11-20”'],
    ['nobody who wrote it', 'p-author h-card" href', 'h-card" href', 'have no p-author “Ann https://sample'],
    ['no theme', 'class="p-category"', '', 'have no p-category “Weather”'],
    [
      'a theme that the data do not have',
      '>Weather<',
      '>Weather</a><a class="p-category">Ice<',
      'have the p-category “Ice”',
    ],
    ['no text', '<p>It falls.</p>', '', 'have no e-content'],
    ['a comment that is no citation', 'u-comment h-cite', 'u-comment h-entry', 'have no u-comment'],
    ['a comment by nobody', '<b class="p-author h-card">', '<b>', 'have no u-comment'],
    ['other words in a comment', '<p>Wet', '<p>Dry', 'have no u-comment “https://sample'],
  ])('are noticed with %s', (_, part, replacement, problem) => {
    expect(judge(part, replacement).join('\n')).toContain(`posts/hail/index.html: microformats ${problem}`);
  });

  it.each([
    ['a card that is no entry', 'class="card h-entry"', 'class="card"'],
    ['a list that is no feed', 'class="post-list h-feed"', 'class="post-list"'],
    ['a card without a name', '<h3 class="p-name">', '<h3>'],
    [
      'no date',
      'class="dt-published" datetime="2026-11-19">then</time> <a',
      'datetime="2026-11-19">then</time> <a',
    ],
  ])('are noticed with %s', (_, part, replacement) => {
    expect(judge(part, replacement).join('\n')).toContain('index.html: microformats have');
  });
});

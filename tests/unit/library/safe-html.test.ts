import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitizeHtml } from '../../../src/library/safe-html.ts';
import { vectors } from './hostile-html.ts';
import { findUnsafe } from './unsafe-html.ts';

describe('the HTML of a comment', () => {
  it('is tried with more than forty attacks', () => {
    expect(new Set(vectors).size).toBeGreaterThan(60);
  });

  it.each(vectors)('keeps nothing unsafe of %j', (vector) => {
    const safe = sanitizeHtml(vector);
    expect(findUnsafe(safe)).toEqual([]);
    expect(findUnsafe(sanitizeHtml(safe))).toEqual([]);
  });

  it('keeps nothing unsafe of attacks run together or into each other', () => {
    const piece = fc.oneof(
      fc.constantFrom(...vectors),
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '<!--',
        '-->',
        '</',
        '<svg>',
        '</svg>',
        '<a href="',
        'on',
        '=',
        '\0',
        '&#',
        ';',
        '<p>',
        '</p>',
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        expect(findUnsafe(sanitizeHtml(pieces.join('')))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('cannot forge the markers by which a publisher finds conversations', () => {
    const marker = '<!--/thread--><!--count:a:1-->';
    expect(sanitizeHtml(marker)).toBe('');
    expect(sanitizeHtml(`<b title="${marker}">${marker.replaceAll('<', '&lt;')}</b>`)).not.toContain('<!--');
  });

  it.each([
    ['<p>Plain <b>and</b> <em>so</em> <i>on</i>.</p>', undefined],
    ['<ul><li>a</li></ul><ol><li>b</li></ol>', undefined],
    ['<blockquote cite="https://a.example/">a</blockquote><q cite="http://b.example/">b</q>', undefined],
    ['<abbr title="a &quot;b&quot;">c</abbr>', undefined],
    ['<del datetime="2026-11-21">a</del><strike>b</strike>', undefined],
    ['<pre><code>a &lt;b&gt;\n  c</code></pre>', '<pre tabindex="0"><code>a &lt;b&gt;\n  c</code></pre>'],
    ['<a href="mailto:a@b.example">a</a>', '<a href="mailto:a@b.example" rel="nofollow ugc noopener">a</a>'],
    ['<a href="/about/" title="b">a</a>', '<a href="/about/" title="b" rel="nofollow ugc noopener">a</a>'],
    ['<a href="//b.example/">a</a>', '<a href="//b.example/" rel="nofollow ugc noopener">a</a>'],
    [
      '<a href="https://a.example/?b=1&amp;c=2" rel="me">a</a>',
      '<a href="https://a.example/?b=1&amp;c=2" rel="nofollow ugc noopener">a</a>',
    ],
    ['<p>My rel="noopener" words</p>', undefined],
    ['a &amp; b<br>c', undefined],
  ])('keeps what is allowed: %s', (html, kept) => {
    expect(sanitizeHtml(html)).toBe(kept ?? html);
  });

  it.each([
    ['<h2 id="comments">Loud</h2>', 'Loud'],
    ['<div><p>a</p></div>', '<p>a</p>'],
    ['<li>a</li>', 'a'],
    ['<img src="https://a.example/x.png" alt="a">b', 'b'],
    ['<script>a</script><style>b</style>c', 'c'],
    ['<b>open', '<b>open</b>'],
    ['', ''],
  ])('loses what is not allowed and keeps the words: %s', (html, kept) => {
    expect(sanitizeHtml(html)).toBe(kept);
  });
});

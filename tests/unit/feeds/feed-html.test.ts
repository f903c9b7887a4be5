import { describe, expect, it } from 'vitest';
import { toFeedHtml } from '../../../src/feeds/feed-html.ts';

const page = 'https://e.example/posts/p/';

describe('a text for readers far from the site', () => {
  it.each([
    ['<p class="dek" id="a" tabindex="0">x</p>', '<p>x</p>'],
    [
      '<a class="fact-id" href="/facts/#F01" title="A &amp; b">F01</a>',
      `<a href="https://e.example/facts/#F01" title="A &amp; b">F01</a>`,
    ],
    ['<sup><a href="#fn-1" aria-describedby="n">1</a></sup>', `<sup><a href="${page}#fn-1">1</a></sup>`],
    [
      '<section class="table" aria-label="a b=c" tabindex="0"><td colspan="2" style="x">y</td></section>',
      '<section><td colspan="2">y</td></section>',
    ],
    [
      '<img src="/a.webp" alt="class=x" width="8" height="4" loading="lazy" decoding="async">',
      '<img src="https://e.example/a.webp" alt="class=x" width="8" height="4">',
    ],
    ['<ol reversed start="3"><li data-key="k">x</li></ol>', '<ol reversed start="3"><li>x</li></ol>'],
    [
      '<details class="reasons" open><summary>x</summary></details>',
      '<details open><summary>x</summary></details>',
    ],
    [
      '<li><input type="checkbox" checked disabled> a</li><li><input type="checkbox" disabled> b</li>',
      '<li>☑ a</li><li>☐ b</li>',
    ],
    [
      '<div class="example"><p class="block-label">Example</p><p>x</p></div>',
      '<div><p><strong>Example</strong></p><p>x</p></div>',
    ],
    ['<a HREF="/x" onclick="y">z</a>', '<a HREF="/x">z</a>'],
  ])('keeps what means something there: %s', (html, written) => {
    expect(toFeedHtml(html, page)).toBe(written);
  });

  it.each(['<p>class="x" id=y</p>', '<code>&lt;p class="x"&gt;</code>', '<br>', 'a < b c="d" > e', ''])(
    'leaves words alone: %s',
    (html) => {
      expect(toFeedHtml(html, page)).toBe(html);
    },
  );
});

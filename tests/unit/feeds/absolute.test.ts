import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeAbsolute } from '../../../src/feeds/absolute.ts';
import { attributes, escapeText } from '../../../src/markup/escape.ts';
import { elementsOf } from '../prose/compile-body.ts';

const page = 'https://e.example/posts/p/';

describe('an address in a feed', () => {
  it.each([
    ['<a href="/x/?a=1&amp;b=2">', '<a href="https://e.example/x/?a=1&amp;b=2">'],
    ['<a href="#c">', '<a href="https://e.example/posts/p/#c">'],
    ['<a class="y" href="../q/" title="z">', '<a class="y" href="https://e.example/posts/q/" title="z">'],
    ['<a href="//cdn.example/x">', '<a href="https://cdn.example/x">'],
    ['<q cite="/x">', '<q cite="https://e.example/x">'],
    ['<img src="a.png" alt="">', '<img src="https://e.example/posts/p/a.png" alt="">'],
    ['<a href="/a&quot;b&lt;c">', '<a href="https://e.example/a%22b%3Cc">'],
    ['<a href="/x?a=&amp;lt;">', '<a href="https://e.example/x?a=&amp;lt;">'],
    ['<a href="/é">', '<a href="https://e.example/%C3%A9">'],
    [
      '<img srcset="/a.png 400w, /b.png 800w">',
      '<img srcset="https://e.example/a.png 400w, https://e.example/b.png 800w">',
    ],
    [
      '<img srcset="/a,b.png 1x, /c.png 2x">',
      '<img srcset="https://e.example/a,b.png 1x, https://e.example/c.png 2x">',
    ],
  ])('is made absolute: %s', (html, absolute) => {
    expect(makeAbsolute(html, page)).toBe(absolute);
  });

  it.each([
    '<a href="https://x.example/">',
    '<a href="mailto:a@b.example">',
    '<a href="http://[">',
    '<a data-href="/x" aria-label="/x">',
    '<a title="write href=" lang="/y">',
    '<a title=" href=&quot;/x&quot;">',
    '<img srcset="">',
    '<p>Write href="/x" or src="y" here</p>',
    '<code>&lt;a href="/x"&gt;</code>',
  ])('is left alone where there is nothing to do: %s', (html) => {
    expect(makeAbsolute(html, page)).toBe(html);
  });

  it('is the same when it is made absolute twice, and touches no other words', () => {
    const words = fc
      .array(fc.constantFrom('href=', '"', '/x', ' ', '<', '>', '&', 'src="a"', '&quot;', '#', '../', 'a'), {
        maxLength: 6,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, words, words, (title, href, text) => {
        const html = `<p><a${attributes({ title, href })}>${escapeText(text)}</a></p>`;
        const once = makeAbsolute(html, page);
        expect(makeAbsolute(once, page)).toBe(once);
        const link = elementsOf(once).find(({ tagName }) => tagName === 'a');
        expect(link?.properties.title).toBe(title);
        expect(link?.properties.href).toBe(URL.canParse(href, page) ? new URL(href, page).href : href);
        expect(link?.children).toEqual(elementsOf(html).find(({ tagName }) => tagName === 'a')?.children);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { closeLinks } from '../../../src/library/close-links.ts';

const closed = new Set(['/posts/later/']);

describe('a link to a post that is not out yet', () => {
  it.each([
    ['<a href="/posts/later/">b</a>', 'b'],
    ['<a href="/posts/later/#part">b <em>c</em></a>', 'b <em>c</em>'],
    ['<a href="/posts/later/" title="d">b</a>', 'b'],
    ['<a class="e" href="/posts/later/">b\nc</a>', 'b\nc'],
  ])('waits as plain words: %s', (link, words) => {
    expect(closeLinks(`<p>a ${link} z</p>`, closed)).toBe(`<p>a ${words} z</p>`);
  });

  it('takes no other link with it', () => {
    const others =
      '<a href="/posts/now/">a</a> <a href="/posts/later">b</a> <a href="https://a.example/posts/later/">c</a> <code>href="/posts/later/"</code>';
    expect(closeLinks(others, closed)).toBe(others);
    expect(closeLinks(`<a href="/x/">a</a><a href="/posts/later/">b</a><a href="/y/">c</a>`, closed)).toBe(
      '<a href="/x/">a</a>b<a href="/y/">c</a>',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { renderComment } from '../../../../src/comments/rules/markdown.ts';

const html = (text: string): string => renderComment(text).html;

describe('a comment’s Markdown', () => {
  it('keeps single line breaks, and begins a paragraph after an empty line', () => {
    expect(html('Dear all,\nit worked.\r\n\r\nInes')).toBe('<p>Dear all,<br>it worked.</p><p>Ines</p>');
  });

  it('knows emphasis, strong, struck out, quotes, lists and code', () => {
    expect(html('*a* __b__ ~~c~~ `d`')).toBe(
      '<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>',
    );
    expect(html('> a\n> - b\n>   1. c')).toBe(
      '<blockquote><p>a</p><ul><li>b<ol><li>c</li></ol></li></ul></blockquote>',
    );
    expect(html('3. a\n\n4. b')).toBe('<ol start="3"><li>a</li><li>b</li></ol>');
    expect(html('```js\nif (a < b) {\n  c;\n}\n```')).toBe(
      '<pre tabindex="0"><code>if (a &lt; b) {\n  c;\n}</code></pre>',
    );
  });

  it('links bare addresses, and says that a visitor wrote them', () => {
    const rel = 'rel="nofollow ugc noopener"';
    const { html: page, links } = renderComment(
      'See https://example.org/a_b_c. Or www.example.org, <https://example.net/>, me@example.org or [here](https://example.com/x "Why").',
    );
    expect(page).toBe(
      `<p>See <a href="https://example.org/a_b_c" ${rel}>https://example.org/a_b_c</a>. Or <a href="http://www.example.org/" ${rel}>www.example.org</a>, <a href="https://example.net/" ${rel}>https://example.net/</a>, <a href="mailto:me@example.org" ${rel}>me@example.org</a> or <a href="https://example.com/x" title="Why" ${rel}>here</a>.</p>`,
    );
    expect(links).toHaveLength(5);
  });

  it('keeps the words of what a comment has no room for', () => {
    expect(html('# Title\n\ntext\n===')).toBe('<p><strong>Title</strong></p><p><strong>text</strong></p>');
    expect(html('| a | b |\n|---|---|\n| c | d |')).toBe('<p>| a | b |<br>|---|---|<br>| c | d |</p>');
    expect(html('a[^1]\n\n[^1]: the note\n\n[2]: https://example.org/')).toContain('[^1]: the note');
    expect(html('- [x] done')).toBe('<ul><li>[x] done</li></ul>');
    expect(html('    four spaces')).toBe('<p>four spaces</p>');
    expect(html('![a chart](https://example.org/c.png) ![](nowhere)')).toBe(
      '<p><a href="https://example.org/c.png" rel="nofollow ugc noopener">a chart</a> nowhere</p>',
    );
    expect(html('[inside](/posts/a/) and <unknown>tag</unknown>')).toBe('<p>inside and tag</p>');
  });

  it('reads the allowed HTML, and Markdown within it', () => {
    expect(
      html('<b>**a**</b> <q cite="https://example.org/">b</q> <abbr title="c &amp; d">e</abbr><br>f'),
    ).toBe(
      '<p><b><strong>a</strong></b> <q cite="https://example.org/">b</q> <abbr title="c &amp; d">e</abbr><br>f</p>',
    );
    expect(html('<blockquote>\na\n\nb\n</blockquote>\nc')).toBe(
      '<blockquote><p>a</p><p>b</p></blockquote><p>c</p>',
    );
    expect(html('<ul><li>a<li>b<ol start=2><li>c</ol></ul>')).toBe(
      '<ul><li>a</li><li>b<ol start="2"><li>c</li></ol></li></ul>',
    );
    expect(html('<del datetime="2026-11-22">a</del> <del datetime="soon">b</del>')).toBe(
      '<p><del datetime="2026-11-22">a</del> <del>b</del></p>',
    );
  });

  it('writes what is out of date as its successor', () => {
    expect(html('<strike>a</strike> <acronym title="b">c</acronym>')).toBe(
      '<p><del>a</del> <abbr title="b">c</abbr></p>',
    );
  });

  it('ends with its block what nobody closed, and leaves out what nobody opened', () => {
    expect(html('<b>a\n\nb</i></b>')).toBe('<p><b>a</b></p><p>b</p>');
    expect(html('*a <b>b* c</b>')).toBe('<p><em>a <b>b</b></em> c</p>');
    expect(html('**a <blockquote>b** c')).toBe('<p><strong>a b</strong> c</p>');
    expect(html('<b></b><p></p><ul></ul><li>a</li>')).toBe('<p>a</p>');
  });

  it('counts words, and those of links', () => {
    const { words, linkWords, plain } = renderComment(
      'We’ve tried *it* [for a week](https://example.org/).\n\n日本語',
    );
    expect(plain).toBe('We’ve tried it for a week.\n日本語');
    expect({ words, linkWords }).toEqual({ words: 9, linkWords: 3 });
  });

  it('is empty where nothing is left to read', () => {
    expect(renderComment(' \n\n<b> </b><!-- a -->\n\n---\n')).toMatchObject({
      html: '',
      plain: '',
      words: 0,
    });
  });
});

/** Texts of one length that a parser may stumble over. */
const crowds: Readonly<Record<string, (length: number) => string>> = {
  'only >': (length) => '>'.repeat(length),
  'only [': (length) => '['.repeat(length),
  'only *': (length) => '*'.repeat(length),
  'only <': (length) => '<'.repeat(length),
  'only &': (length) => '&'.repeat(length),
  'only line ends': (length) => '\n'.repeat(length),
  'lists in lists on one line': (length) => '- '.repeat(length / 2),
  'numbered lists in quotes on one line': (length) => '> 1. '.repeat(length / 5),
  'lists in lists, line by line': (length) =>
    Array.from({ length: Math.sqrt(length) }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n'),
  'quotes as deep as they go': (length) => `${'>'.repeat(20)} a\n`.repeat(length / 23),
  '<b>, never closed': (length) => '<b>'.repeat(length / 3),
  '<blockquote>, never closed': (length) => '<blockquote>'.repeat(length / 12),
  'emphasis within emphasis': (length) => `${'*'.repeat(length / 2)}a${'*'.repeat(length / 2)}`,
  'emphasis that opens and closes': (length) => 'a**b_'.repeat(length / 5),
  'links that never end': (length) => '[a](b'.repeat(length / 5),
  'links in links': (length) => `${'['.repeat(length / 5)}a${'](b)'.repeat(length / 5)}`,
  'code of every length': (length) =>
    Array.from({ length: Math.sqrt(length * 2) }, (_, ticks) => '`'.repeat(ticks + 1)).join(' '),
  'HTML comments that never end': (length) => '<!--'.repeat(length / 4),
  'addresses without an end': (length) => 'www.a.'.repeat(length / 6),
  'mail addresses without an end': (length) => 'a@'.repeat(length / 2),
};

describe('S24 a text made to keep a parser busy', () => {
  it.each(Object.entries(crowds))('costs no more than its length: %s', (_, make) => {
    const cost = (length: number): number => {
      const text = make(length);
      const runs = Array.from({ length: 3 }, () => {
        const before = process.cpuUsage().user;
        renderComment(text);
        return process.cpuUsage().user - before;
      });
      return Math.max(Math.min(...runs), 5000);
    };
    cost(1000);
    // Ten times the text: a parser that went over it once for each sign would need a hundred times the work.
    expect(cost(10_000) / cost(1000)).toBeLessThan(80);
    expect(html(make(10_000)).length).toBeLessThan(10_000 * 6);
  });
});

import { describe, expect, it } from 'vitest';
import { compileBody, proseOf } from './compile-body.ts';

const long = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');

describe('the excerpt of a text', () => {
  it('is all up to the mark, however long', () => {
    expect(proseOf(`${long} end.\n\n<More />\n\nRest.\n`)).toMatchObject({
      excerpt: `${long} end.`,
      excerptIsMarked: true,
    });
  });

  it('is cut at a word where nothing is marked', () => {
    const { excerpt, excerptIsMarked } = proseOf(`${long}\n`);
    expect(excerptIsMarked).toBe(false);
    expect(excerpt).toMatch(/^word0 word1 .* word\d+…$/);
    expect(excerpt.length).toBeLessThanOrEqual(261);
    expect(long.startsWith(`${excerpt.slice(0, -1)} `)).toBe(true);
  });

  it.each([
    ['a heading', '## No\n\nYes.\n'],
    ['a table', '| No |\n|---|\n| no |\n\nYes.\n'],
    ['a margin note', '<Note>\nNo\n</Note>\n\nYes.\n'],
    ['an exercise', '<TryThis>\nNo\n</TryThis>\n\nYes.\n'],
    ['code', '```\nno\n```\n\nYes.\n'],
    ['footnotes', 'Yes[^1].\n\n[^1]: No.\n'],
    ['a picture', '<Figure src="./a.png" alt="No" credit="No" />\n\n![No](./a.png)\n\nYes.\n'],
  ])('leaves out %s', (_what, body) => {
    expect(proseOf(body).excerpt.trim()).toBe('Yes.');
  });

  it('takes examples, lists, quotations and paragraphs that are one fact', () => {
    const body =
      '<Example>\nOne.\n\nTwo.\n</Example>\n\n<Fact id="F01">Three.</Fact>\n\n- Four.\n- Five.\n\n> Six.\n';
    expect(proseOf(body).excerpt).toBe('One. Two. Three. Four. Five. Six.');
  });

  it('is plain text with printed quotes, as one line', () => {
    expect(proseOf('He *said*\n"yes" & [no](/about/) &lt;b>.\n').excerpt).toBe('He said “yes” & no <b>.');
  });
});

describe('the length of a text', () => {
  it('counts the words of paragraphs, tables, boxes and lists, and never glues two together', () => {
    const body = 'a b\n\n| c | d |\n|---|---|\n| e | f |\n\n<Note>\ng\n\nh\n</Note>\n\n- i\n- j\n\n## k\n';
    expect(proseOf(body)).toMatchObject({ words: 11, minutes: 1 });
  });

  it('is nothing, and a minute, for an empty text', () => {
    expect(proseOf('')).toMatchObject({
      html: '',
      words: 0,
      minutes: 1,
      excerpt: '',
      headings: [],
      pictures: [],
    });
  });
});

describe('a compiled text', () => {
  it.each([
    ['*a*\n', true],
    ['a\n', false],
    ['**a**\n', false],
    ['`<em>`\n', false],
    ['<Example>\n_a_\n</Example>\n', true],
  ])('knows whether it needs the italic font: %j', (body, hasItalics) => {
    expect(proseOf(body).hasItalics).toBe(hasItalics);
  });

  it('is written even where it has mistakes, so that its author can look at it', () => {
    const { prose, problems } = compileBody('50% <Foo />\n');
    expect(problems).toHaveLength(2);
    expect(prose?.html).toBe('<p>50% </p>');
  });

  it('survives being kept as JSON', () => {
    const compiled = compileBody('## A\n\n<Fact id="F01">50%</Fact> ![b](./c.png)\n');
    expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
  });

  it('is the same for Windows and Unix line ends', () => {
    const body = '## A\n\nb\nc\n\n- d\n- e\n\n<Note>\nf\n</Note>\n';
    expect(proseOf(body.replaceAll('\n', '\r\n')).html.replaceAll('\r\n', '\n')).toBe(proseOf(body).html);
  });
});

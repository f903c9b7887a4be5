import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readMatter, readYaml } from '../../../src/library/source.ts';

const valueOf = (text: string): unknown => readMatter(text, 'f.mdx').matter.value;

describe('an MDX file', () => {
  it.each([
    ['Unix line ends', '---\ntitle: A\n---\nBody\n', { title: 'A' }, 'Body\n', 3],
    ['Windows line ends', '---\r\ntitle: A\r\n---\r\nBody\r\n', { title: 'A' }, 'Body\r\n', 3],
    ['a mark before it that nobody sees', '\uFEFF---\ntitle: A\n---\nBody\n', { title: 'A' }, 'Body\n', 3],
    ['spaces after the dashes', '--- \ntitle: A\n---\t\nBody\n', { title: 'A' }, 'Body\n', 3],
    ['nothing after its front matter', '---\ntitle: A\n---', { title: 'A' }, '', 2],
    ['an empty front matter', '---\n---\nBody\n', {}, 'Body\n', 2],
    ['an empty line for front matter', '---\n\n---\nBody\n', {}, 'Body\n', 3],
    [
      'rules in its body',
      '---\ntitle: A\n---\nB\n\n---\n\nC\n\n---\n',
      { title: 'A' },
      'B\n\n---\n\nC\n\n---\n',
      3,
    ],
    ['dashes inside a value', '---\ntitle: |\n  ---\n---\nB\n', { title: '---\n' }, 'B\n', 4],
    ['a longer line of dashes', '---\ntitle: A\n----\n---\nB\n', undefined, 'B\n', 4],
  ])('with %s is taken apart', (_what, text, value, body, offset) => {
    const read = readMatter(text, 'f.mdx');
    expect(read.body).toBe(body);
    expect(read.offset).toBe(offset);
    if (value !== undefined) {
      expect(read.matter.value).toEqual(value);
      expect(read.matter.problems).toEqual([]);
    }
  });

  it.each(['Body\n', '', '\uFEFFBody', 'A\n\n---\n\nB\n\n---\n'])(
    'without front matter is told so once, and its text is still read: %j',
    (text) => {
      const { matter, body, offset } = readMatter(text, 'f.mdx');
      expect(matter.problems).toMatchObject([
        { line: 1, column: 1, field: 'front matter', message: 'is missing' },
      ]);
      expect([body, offset]).toEqual([text.replace('\uFEFF', ''), 0]);
    },
  );

  it('without an end to its front matter is told so once, and not field by field', () => {
    for (const text of ['---\ntitle: A\n', '---\r\ntitle: A\r\n\r\nBody', '---\n']) {
      expect(readMatter(text, 'f.mdx').matter.problems).toEqual([
        expect.objectContaining({ line: 1, column: 1, field: 'front matter', message: 'has no end' }),
      ]);
    }
  });

  it('comes back whole: its lines before the body, and its body', () => {
    const line = fc.stringMatching(/^[a-z ]{0,8}$/);
    const lines = fc.array(fc.oneof(line, fc.constantFrom('---', '----', '# a')), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n'), (body, end) => {
        const text = ['---', 'title: A', '---', ...body].join(end);
        const read = readMatter(text, 'f.mdx');
        expect(text.split('\n').slice(read.offset).join('\n')).toBe(read.body);
        expect(read.matter.value).toEqual({ title: 'A' });
      }),
    );
  });
});

describe('a field', () => {
  const text =
    '---\ntitle: A\nseries: { name: b, part: 1 }\ntags: [c, d]\ncover:\n  credit:\n    name: e\n---\n';
  const { locate } = readMatter(text, 'f.mdx').matter;

  it.each([
    ['a field', ['title'], 2, 1],
    ['a field within a field', ['series', 'part'], 3, 20],
    ['an entry of a list', ['tags', 1], 4, 11],
    ['a field three levels deep', ['cover', 'credit', 'name'], 7, 5],
    ['a field that is not there, at the one above it', ['cover', 'credit', 'url'], 6, 3],
    ['a field of which nothing is there, at the head', ['question'], 2, 1],
    ['an entry past the end of a list', ['tags', 7], 4, 1],
  ])('has its place in the file: %s', (_what, path, line, column) => {
    expect(locate(path)).toEqual({ line, column });
  });
});

describe('YAML that cannot be read', () => {
  it.each([
    ['a colon in a value', 'title: a: b', 1, 8, 'a value with a colon in it has no quotation marks'],
    ['a tab', '\ttitle: a', 1, 1, 'this line begins with a tab'],
    ['a list without an end', 'x: 1\ntags: [a\ny: 2', 2, 7, 'a bracket is opened here and never closed'],
    ['a group without an end', 'x: { a: 1\ny: 2', 1, 4, 'a bracket is opened here and never closed'],
    ['a quote without an end', 'x: "a\ny: 2', 1, 4, 'a quotation mark is opened here and never closed'],
    ['an apostrophe in single quotes', "x: 'it's'", 1, 8, 'something follows where the value ends'],
    ['a field twice', 'title: a\ntitle: b', 2, 1, 'this field stands here twice'],
    ['a line without a colon', 'title: a\nb\nc: d', 2, 1, 'this line is no field'],
    [
      'an at sign before a value',
      'title: @so',
      1,
      8,
      'a value begins with a sign that YAML keeps for itself',
    ],
    [
      'a value that begins with a star',
      'title: *so*',
      1,
      8,
      'a value begins with a sign that YAML keeps for itself',
    ],
    [
      'a star deep inside',
      'a:\n  - b: [c, *d]',
      2,
      12,
      'a value begins with a sign that YAML keeps for itself',
    ],
    ['a backslash in quotes', 'x: "a\\q"', 1, 6, 'a backslash stands in double quotation marks'],
  ])('is told where it begins and in an author’s words: %s', (_what, text, line, column, message) => {
    const { value, problems } = readYaml(text, 'f.yaml');
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ file: 'f.yaml', line, column, field: 'YAML', message }]);
    expect(problems[0]?.remedy).toMatch(/^[A-Z].*\.$/);
  });

  it('tells every field that stands twice', () => {
    expect(readYaml('a: 1\na: 2\nb: 1\nb: 2', 'f.yaml').problems.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('counts its lines from the head of the file', () => {
    expect(readMatter('---\ntitle: a\nx: b: c\n---\n', 'f.mdx').matter.problems[0]).toMatchObject({
      line: 3,
      column: 4,
    });
  });

  it('never throws, whatever is written', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '\n',
      '- ',
      '*',
      '&a ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '|',
      '>',
      '#',
      '!',
      '? ',
      '  ',
      '---\n',
      '\t',
      '<<',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const text = pieces.join('');
        expect(readYaml(text, 'f.yaml').problems).toBeInstanceOf(Array);
        expect(() => valueOf(`---\n${text}\n---\nBody`)).not.toThrow();
      }),
      { numRuns: 600 },
    );
  });

  it('says nothing past its problems, not even of a key that is a list', () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    expect(readYaml('? [a]\n: b', 'f.yaml').value).toEqual({ '[ a ]': 'b' });
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it('may refer to a value that is there', () => {
    expect(readYaml('a: &x 1\nb: *x', 'f.yaml')).toMatchObject({ value: { a: 1, b: 1 }, problems: [] });
  });
});

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
    ['no front matter', 'Body\n', {}, 'Body\n', 0],
    ['nothing at all', '', {}, '', 0],
    ['a mark and nothing else', '\uFEFFBody', {}, 'Body', 0],
    [
      'rules in its body',
      '---\ntitle: A\n---\nB\n\n---\n\nC\n\n---\n',
      { title: 'A' },
      'B\n\n---\n\nC\n\n---\n',
      3,
    ],
    ['rules in its body and no front matter', 'A\n\n---\n\nB\n\n---\n', {}, 'A\n\n---\n\nB\n\n---\n', 0],
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
    ['a colon in a value', 'title: a: b', 1, 8],
    ['a tab', '\ttitle: a', 1, 1],
    ['a list without an end', 'tags: [a', 1, 9],
    ['a field twice', 'title: a\ntitle: b', 2, 1],
    ['a value that begins with a star', 'title: *so*', 1, 8],
    ['a star deep inside', 'a:\n  - b: [c, *d]', 2, 12],
  ])('is told with its place and a remedy: %s', (_what, text, line, column) => {
    const { value, problems } = readYaml(text, 'f.yaml');
    expect(value).toBeUndefined();
    expect(problems[0]).toMatchObject({ file: 'f.yaml', line, column, field: 'YAML' });
    expect(problems[0]?.message).not.toMatch(/\n|at line/);
    expect(problems[0]?.remedy).toMatch(/^Quote a value/);
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

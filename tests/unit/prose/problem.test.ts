import { describe, expect, it } from 'vitest';
import { formatProblem, sortProblems, type Problem } from '../../../src/prose/problem.ts';

const at = (file: string, line: number, column: number): Problem => ({
  file,
  line,
  column,
  field: 'title',
  message: 'is missing',
  remedy: 'Write one.',
});

describe('the list of mistakes', () => {
  it('reads like a walk through the files', () => {
    const problems = [at('b', 1, 1), at('a', 10, 1), at('a', 2, 9), at('a', 2, 1)];
    expect(sortProblems(problems)).toEqual([at('a', 2, 1), at('a', 2, 9), at('a', 10, 1), at('b', 1, 1)]);
    expect(problems[0]).toEqual(at('b', 1, 1));
  });

  it('tells each in two lines: where and what, then the remedy', () => {
    expect(formatProblem(at('content/posts/a/index.mdx', 2, 9))).toBe(
      'content/posts/a/index.mdx:2:9  title: is missing\n    Write one.',
    );
  });
});

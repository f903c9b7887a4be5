import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/library/content-problems.ts';
import { formatProblem } from '../../../src/prose/problem.ts';

/*
 * Each folder of tests/fixtures/mistakes is a case: laid over `base`, which has no mistake, it makes a content tree whose
 * answer is in its expected.txt. After a message was changed on purpose: vitest -u, and read what it wrote.
 */
const cases = 'tests/fixtures/mistakes';
const trees = join('tests/.output', 'mistakes');

function check(name: string): string {
  const root = join(trees, name);
  for (const part of new Set(['base', name])) cpSync(join(cases, part), root, { recursive: true });
  const { problems } = checkContent(join(root, 'content'));
  return problems.map((problem) => `${formatProblem(problem).replaceAll(`${root}/`, '')}\n`).join('');
}

describe('an author’s mistake', () => {
  const clear = (): void => {
    rmSync(trees, { recursive: true, force: true });
  };
  beforeAll(clear);
  afterAll(clear);

  it('is not seen where there is none', () => {
    expect(check('base')).toBe('');
  });

  it.each(readdirSync(cases).filter((name) => name !== 'base'))(
    'is told with its place and its remedy: %s',
    async (name) => expect(check(name)).toMatchFileSnapshot(join('../../..', cases, name, 'expected.txt')),
  );
});

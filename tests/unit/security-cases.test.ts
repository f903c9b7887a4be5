import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The cases that the comments must hold against are numbered from S1 to this. */
const LAST = 35;

it('every security case has a test that names it', () => {
  const names = globSync('tests/**/*.ts').flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/['"`]((?:S\d+ )+)/g),
  ]);
  const named = new Set(names.flatMap(([, codes = '']) => codes.trim().split(' ')));
  const missing = Array.from({ length: LAST }, (_, index) => `S${index + 1}`).filter(
    (code) => !named.has(code),
  );
  expect(missing).toEqual([]);
});

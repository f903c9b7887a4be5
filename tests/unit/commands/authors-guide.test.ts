import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeAuthorsGuide } from '../../../src/commands/authors-guide.ts';
import { postSchema } from '../../../src/library/schemas.ts';
import { components } from '../../../src/prose/components.ts';

const guide = writeAuthorsGuide();

test('the authors’ guide in the repository is the one the schemas make', () => {
  expect(readFileSync('content/README.md', 'utf8'), 'run npm run fix').toBe(guide);
});

test('the authors’ guide explains every field of a post and every component', () => {
  const unexplained = [
    ...Object.keys(postSchema.shape).filter(
      (field) => !new RegExp(`\\| \`${field}\` \\|[^|]*\\| \\S`).test(guide),
    ),
    ...Object.keys(components).filter((name) => !guide.includes(`| \`<${name}>\` |`)),
  ];
  expect(unexplained).toEqual([]);
});

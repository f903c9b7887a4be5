import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeAuthorsGuide } from '../../../src/commands/authors-guide.ts';
import { moduleSchema, pathSchema } from '../../../src/library/module-schema.ts';
import { postSchema } from '../../../src/library/schemas.ts';
import { components } from '../../../src/prose/components.ts';
import { moduleComponents } from '../../../src/prose/module-components.ts';

const guide = writeAuthorsGuide();

test('the authors’ guide in the repository is the one the schemas make', () => {
  expect(readFileSync('content/README.md', 'utf8'), 'run npm run fix').toBe(guide);
});

test('the authors’ guide explains every field of a post, a module and a path, and every component', () => {
  const unexplained = [
    ...[postSchema, moduleSchema, pathSchema]
      .flatMap(({ shape }) => Object.keys(shape))
      .filter((field) => !new RegExp(`\\| \`${field}\` \\|[^|]*\\| \\S`).test(guide)),
    ...Object.keys({ ...components, ...moduleComponents }).filter(
      (name) => !guide.includes(`| \`<${name}>\` |`),
    ),
  ];
  expect(unexplained).toEqual([]);
});

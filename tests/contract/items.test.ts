import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { compileModule } from '../../src/prose/compile-module.ts';
import { readMatter } from '../../src/library/source.ts';
import { emptyModuleProgress, makeProgress, withAnswer } from '../../src/training/progress.ts';
import { writeProgress } from '../../src/training/share-progress.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'items-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function runItems(...files: string[]) {
  return spawnSync(process.execPath, ['src/commands/items.ts', ...files], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_ROOT: 'tests/fixtures/site' },
  });
}

/** A file in which one quiz of the fixture's module was answered rightly. */
function writeAnswer(): { file: string; question: string } {
  const source = 'tests/fixtures/site/modules/every-component/index.mdx';
  const { matter, body, offset } = readMatter(readFileSync(join(root, source), 'utf8'), source);
  const { module } = compileModule({ body, offset, file: source, cite: (id) => id });
  const quiz = module?.questions.find((question) => question.kind === 'single');
  const { id } = matter.value as { id: string };
  if (quiz?.kind !== 'single') throw new Error('The fixture has no quiz.');
  const picked = quiz.choices.filter(({ isRight }) => isRight).map(({ key }) => key);
  const answered = withAnswer(emptyModuleProgress(), quiz, { picked }, '2026-11-22T10:00:00.000Z');
  const file = join(folder, 'answer.json');
  writeFileSync(file, writeProgress(makeProgress({ [id]: answered, 'of-elsewhere': answered }), 2));
  return { file, question: quiz.id };
}

it('npm run items prints the figures of the site’s questions, and what it could not count', () => {
  const { file, question } = writeAnswer();
  const damaged = 'tests/fixtures/items/damaged.json';
  const { stdout, stderr, status } = runItems(file, damaged);
  expect(stdout).toMatch(new RegExp(`^${question} +1 +100 % +– +100 % +0$`, 'm'));
  expect(stderr).toContain(`${damaged}: This progress is damaged.`);
  expect(stderr).toContain('no module “of-elsewhere”');
  expect(status).toBe(1);
  expect(runItems(file).status).toBe(0);
});

it('npm run items says how it is used where no file is named', () => {
  const { stderr, status } = runItems();
  expect(stderr).toMatch(/^Write: npm run items -- FILE/);
  expect(status).toBe(1);
});

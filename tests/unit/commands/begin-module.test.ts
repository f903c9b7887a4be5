import { expect, test } from 'vitest';
import { beginModule } from '../../../src/commands/begin-module.ts';
import { checkModule } from '../../../src/library/check-module.ts';
import { moduleSchema } from '../../../src/library/module-schema.ts';
import { readMatter } from '../../../src/library/source.ts';
import { validate } from '../../../src/library/validate.ts';
import { compileModule } from '../../../src/prose/compile-module.ts';

const today = new Date('2026-11-22T12:00:00Z');

/** What is wrong with a new module, a line each. */
function tellMistakes(title: string): string[] {
  const file = 'content/modules/new/index.mdx';
  const { matter, body, offset } = readMatter(beginModule(title, 'new', today), file);
  const { value, problems } = validate(moduleSchema, matter, file);
  const compiled = compileModule({ body, file, offset, cite: (id) => id });
  const together = checkModule({ file, matter: value ?? {}, locate: matter.locate }, compiled);
  return [...problems, ...compiled.problems, ...together].map(({ field, message }) => `${field}: ${message}`);
}

test.each(['A title', '"Quotes" & signs: #1', "it's - fine", 'null', '2026'])(
  'a new module that is called %s passes the check before a word is written',
  (title) => {
    expect(tellMistakes(title)).toEqual([]);
  },
);

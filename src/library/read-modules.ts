import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { CompiledModule, ModuleProse, ModuleStep } from '../prose/compile-module.ts';
import type { ProseSource } from '../prose/compile.ts';
import type { Problem } from '../prose/problem.ts';
import { questionId } from '../prose/questions/frame.ts';
import { addressOf } from './addresses.ts';
import { checkModule } from './check-module.ts';
import { moduleSchema, pathSchema, type ModuleMatter, type PathMatter } from './module-schema.ts';
import { findModuleFigures } from './printed-figures.ts';
import type { Cached } from './prose-cache.ts';
import { checkId } from './read-entries.ts';
import type { ModuleReferences, PathReferences, TextReferences } from './references.ts';
import { id as idSchema } from './fields.ts';
import { keyOfWording } from '../training/progress.ts';
import { isScored } from '../training/question.ts';
import { readMatter, readYaml } from './source.ts';
import { keepValid, validate } from './validate.ts';

/** What lists and heads of pages need of a module's body; the rest stays in its cache file, named by `digest`. */
export interface ModuleSummary extends Pick<ModuleProse, 'words'> {
  digest: string;
  steps: ModuleStep[];
  /** Its checks, the questions that have a right answer, named as answers to them are kept: `id@hash`. */
  asked: string[];
}

/** A module as its author wrote it, checked field by field. */
export interface ModuleEntry {
  slug: string;
  /** Path of the file. */
  file: string;
  matter: ModuleMatter;
  prose: ModuleSummary;
}

/** A module's entry with its mistakes and what it refers to. */
export interface ModuleReading {
  entry?: ModuleEntry;
  problems: Problem[];
  text: TextReferences;
  references: ModuleReferences;
}

/** Addresses below /training/ that are no module's. */
const RESERVED = ['debrief', 'paths', 'progress', 'review'];

const slugSchema = idSchema
  .refine((slug) => !RESERVED.includes(slug))
  .describe(`Small letters, digits and single hyphens; not ${RESERVED.join(' or ')}.`);

/** Reads one module. */
export function readModule(
  file: string,
  compile: (source: Omit<ProseSource, 'cite'>) => Cached<CompiledModule>,
): ModuleReading {
  const { matter, body, offset } = readMatter(readFileSync(file, 'utf8'), file);
  const slug = basename(dirname(file));
  const checked = validate(moduleSchema, matter, file);
  const kept = checked.value ?? (matter.value === undefined ? {} : keepValid(moduleSchema, matter.value));
  const compiled = compile({ body, offset, file });
  const { module, links, facts, pictures } = compiled;
  const problems = [
    ...checked.problems,
    ...checkId(slug, file, { line: 1, column: 1 }, slugSchema),
    ...findModuleFigures(file, kept, matter.locate),
    ...compiled.problems,
    ...(matter.value === undefined
      ? []
      : checkModule({ file, matter: kept, locate: matter.locate }, compiled)),
  ];
  const { sources, draft } = kept;
  const text: TextReferences = {
    file,
    address: addressOf.module(slug),
    matter: { ...(sources === undefined ? {} : { sources }), ...(draft === undefined ? {} : { draft }) },
    locate: matter.locate,
    ...(module === undefined ? {} : { body: { links, facts, pictures, headings: listFragments(module) } }),
  };
  const references = { file, slug, matter: kept, locate: matter.locate };
  if (checked.value === undefined || module === undefined) return { problems, text, references };
  const { words, steps, questions } = module;
  const asked = questions.filter(isScored).map(keyOfWording);
  const prose = { digest: compiled.digest, words, steps, asked };
  return { entry: { slug, file, matter: checked.value, prose }, problems, text, references };
}

/** Fragments of a module's page that a text may link to. */
function listFragments({ headings, questions }: ModuleProse): string[] {
  return [...headings.map(({ id }) => id), ...questions.map(({ id }) => questionId(id))];
}

/** Reads one path; the file's name is its id and the end of its address. */
export function readPath(file: string): {
  matter?: PathMatter;
  problems: Problem[];
  references: PathReferences;
} {
  const source = readYaml(readFileSync(file, 'utf8'), file);
  const id = basename(file, '.yaml');
  const { value, problems } = validate(pathSchema, source, file);
  const kept = value ?? (source.value === undefined ? {} : keepValid(pathSchema, source.value));
  return {
    ...(value === undefined ? {} : { matter: value }),
    problems: [...problems, ...checkId(id, file, { line: 1, column: 1 }, idSchema)],
    references: { id, file, matter: kept, locate: source.locate },
  };
}

import type { Answer } from './score.ts';

/** The version of the record that this site writes; a higher one was written by a newer site. */
export const PROGRESS_VERSION = 1;

/** The longest text that is kept for one field of a learner's own words, in UTF-16 units; more is cut off. */
export const LONGEST_TEXT = 20_000;

/** An answer and when it was given (ISO instant in UTC). */
export interface Given {
  answer: Answer;
  at: string;
}

/** What was first and what was last answered to one wording of a question; both are the same at the first try. */
export interface Tried {
  first: Given;
  last: Given;
}

/** One version of a learner's own words: one text for a reflection, [if, then, by] for a commitment. */
export interface Written {
  values: readonly string[];
  at: string;
}

/** What a learner has done in one module. */
export interface ModuleProgress {
  /** Keyed `questionId@hash`: an edited question is another key, so the old answer stays and is not taken for the new one. */
  answers: Readonly<Record<string, Tried>>;
  /** By question id, newest first; several only where devices wrote apart: none is dropped by a merge. */
  texts: Readonly<Record<string, readonly Written[]>>;
  /** By question id, the instants of versions that were written over or left out, so that a merge does not bring them back. */
  replaced?: Readonly<Record<string, readonly string[]>>;
  /** The learner's own day of finishing (earliest wins), `2026-11-22`. */
  finishedOn?: string;
  /** Reviews done: the number of days as key ("2", "9", "30"), the instant as value (earliest wins). */
  reviews: Readonly<Record<string, string>>;
  /** The step last looked at, to go on there (newest wins). */
  lastStep?: { id: string; at: string };
}

/** All that a learner has done, by module id: what is exported, shared and merged. */
export interface Progress {
  format: 'both-banks-progress';
  version: typeof PROGRESS_VERSION;
  modules: Readonly<Record<string, ModuleProgress>>;
}

/** What names one wording of a question. */
export interface Wording {
  id: string;
  hash: string;
}

/** The name under which an answer to this wording is kept. */
export function keyOfWording({ id, hash }: Wording): string {
  return `${id}@${hash}`;
}

/** A version that stood so long (ms) before it was written over may be on another device; those of one sitting are not. */
const RESTED = 60_000;

/** More instants than these (the newest) are not remembered for one text. */
const MOST_REPLACED = 40;

/** A module of which nothing is done yet. */
export function emptyModuleProgress(): ModuleProgress {
  return { answers: {}, texts: {}, reviews: {} };
}

/** A record of these modules. */
export function makeProgress(modules: Progress['modules']): Progress {
  return { format: 'both-banks-progress', version: PROGRESS_VERSION, modules };
}

/** The same record without the learner's own words: for teams that share answers alone. */
export function withoutWords({ modules }: Progress): Progress {
  const bare = Object.entries(modules).map(([id, { replaced, ...progress }]): [string, ModuleProgress] => [
    id,
    { ...progress, texts: {} },
  ]);
  return makeProgress(Object.fromEntries(bare));
}

/** What stands under that name in the record itself: `constructor` and its like stand in none. */
export function valueIn<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Adds an answer: the first one to a wording stays the first. */
export function withAnswer(
  progress: ModuleProgress,
  question: Wording,
  answer: Answer,
  at: string,
): ModuleProgress {
  const key = keyOfWording(question);
  const last = { answer, at };
  const first = valueIn(progress.answers, key)?.first ?? last;
  return { ...progress, answers: { ...progress.answers, [key]: { first, last } } };
}

/** Writes over the newest version of a text and leaves those of other devices; empty values take it out. */
export function withText(
  progress: ModuleProgress,
  questionId: string,
  values: readonly string[],
  at: string,
): ModuleProgress {
  const [newest, ...others] = valueIn(progress.texts, questionId) ?? [];
  if (values.every((value) => value.trim() === '')) {
    return newest === undefined ? progress : withoutText(progress, questionId, newest.at);
  }
  if (newest !== undefined && JSON.stringify(newest.values) === JSON.stringify(values)) return progress;
  // A clock that goes wrong must not put another version before the one just written.
  const written = {
    values: values.map((value) => value.slice(0, LONGEST_TEXT)),
    at: newest !== undefined && newest.at > at ? newest.at : at,
  };
  const hasRested = newest !== undefined && Date.parse(written.at) - Date.parse(newest.at) >= RESTED;
  const texts = { ...progress.texts, [questionId]: [written, ...others] };
  return { ...progress, texts, ...(hasRested ? retire(progress, questionId, [newest.at]) : {}) };
}

/** Takes out the version of a text that was written at that instant. */
export function withoutText(progress: ModuleProgress, questionId: string, at: string): ModuleProgress {
  const { [questionId]: versions = [], ...texts } = progress.texts;
  const kept = versions.filter((version) => version.at !== at);
  if (kept.length === versions.length) return progress;
  return {
    ...progress,
    texts: kept.length === 0 ? texts : { ...texts, [questionId]: kept },
    ...retire(progress, questionId, [at]),
  };
}

function retire(
  { replaced = {} }: ModuleProgress,
  questionId: string,
  instants: readonly string[],
): Pick<Required<ModuleProgress>, 'replaced'> {
  const all = new Set([...(valueIn(replaced, questionId) ?? []), ...instants]);
  return { replaced: { ...replaced, [questionId]: [...all].sort().slice(-MOST_REPLACED) } };
}

/** Remembers the step last looked at. */
export function withStep(progress: ModuleProgress, id: string, at: string): ModuleProgress {
  return { ...progress, lastStep: { id, at } };
}

/** Notes that the review due after so many days is done; the first time counts. */
export function withReview(progress: ModuleProgress, days: number, at: string): ModuleProgress {
  return { ...progress, reviews: { [days]: at, ...progress.reviews } };
}

/** Notes the learner's own day of finishing; the first one counts. */
export function withFinish(progress: ModuleProgress, day: string): ModuleProgress {
  return { finishedOn: day, ...progress };
}

/** What was answered to this wording, or that only an earlier one was answered; undefined where neither was. */
export function answerTo(
  progress: ModuleProgress,
  wording: Wording,
): { tried: Tried } | { changed: true } | undefined {
  const tried = valueIn(progress.answers, keyOfWording(wording));
  if (tried !== undefined) return { tried };
  return Object.keys(progress.answers).some((key) => key.startsWith(`${wording.id}@`))
    ? { changed: true }
    : undefined;
}

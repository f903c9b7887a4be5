import {
  emptyModuleProgress,
  makeProgress,
  valueIn,
  type Given,
  type ModuleProgress,
  type Progress,
  type Tried,
  type Written,
} from './progress.ts';

/** What a merge would change in one module, as counts of questions. */
export interface ModuleChange {
  moduleId: string;
  /** True where nothing is known of the module yet. */
  isNew: boolean;
  /** Questions answered there and not here. */
  newAnswers: number;
  /** Questions whose first or last answer becomes another. */
  changedAnswers: number;
  /** Questions that get words of one's own where there were none. */
  newTexts: number;
  /** Questions that get another version beside the one here. */
  otherVersions: number;
  /** Questions of which a version here was written over there, and goes. */
  replacedTexts: number;
  /** The day of finishing that is new or earlier. */
  finishedOn?: string;
  newReviews: number;
  /** True where the place to go on at becomes another. */
  movesOn: boolean;
}

/** The union of two records: commutative, associative, idempotent; of the learner's own words no version is lost. */
export function mergeProgress(one: Progress, other: Progress): Progress {
  return makeProgress(mergeRecords(one.modules, other.modules, mergeModule));
}

/** The union of what two devices know of one module. */
export function mergeModule(one: ModuleProgress, other: ModuleProgress): ModuleProgress {
  const replaced = mergeRecords(one.replaced ?? {}, other.replaced ?? {}, (a, b) =>
    [...new Set([...a, ...b])].sort(),
  );
  const texts = Object.entries(mergeRecords(one.texts, other.texts, (a, b) => [...a, ...b])).flatMap(
    ([id, versions]) => {
      const kept = arrangeVersions(versions, valueIn(replaced, id) ?? []);
      return kept.length === 0 ? [] : [[id, kept] as const];
    },
  );
  const finishedOn = [one.finishedOn, other.finishedOn].filter((day) => day !== undefined).sort()[0];
  const lastStep = [one.lastStep, other.lastStep]
    .filter((step) => step !== undefined)
    .sort((a, b) => compare(b.at, a.at) || compare(b.id, a.id))[0];
  return {
    answers: mergeRecords(one.answers, other.answers, mergeTried),
    texts: Object.fromEntries(texts),
    ...(Object.keys(replaced).length === 0 ? {} : { replaced }),
    ...(finishedOn === undefined ? {} : { finishedOn }),
    reviews: mergeRecords(one.reviews, other.reviews, (a, b) => (a < b ? a : b)),
    ...(lastStep === undefined ? {} : { lastStep }),
  };
}

/**
 * Adds to what is kept whatever of one's own it lacks. A text that was written over since stays so: of texts only those come
 * back that are newer than all that is kept.
 */
export function restoreOwn(kept: ModuleProgress, own: ModuleProgress): ModuleProgress {
  const texts = Object.entries(own.texts).flatMap(([id, [newest]]) => {
    const [known] = valueIn(kept.texts, id) ?? [];
    return newest === undefined || (known !== undefined && known.at >= newest.at)
      ? []
      : [[id, [newest]] as const];
  });
  return mergeModule(kept, { ...own, texts: Object.fromEntries(texts) });
}

/** What adding `theirs` would change in `mine`: the modules in which anything changes, by id. */
export function describeMerge(mine: Progress, theirs: Progress): ModuleChange[] {
  return Object.keys(theirs.modules)
    .sort()
    .flatMap((moduleId) => {
      const known = valueIn(mine.modules, moduleId);
      const change = describeModule(
        moduleId,
        known ?? emptyModuleProgress(),
        valueIn(theirs.modules, moduleId),
      );
      const { isNew, ...figures } = { ...change, isNew: known === undefined };
      const changes = Object.values({ ...figures, moduleId: 0 }).some(Boolean);
      return changes ? [{ ...figures, isNew }] : [];
    });
}

function describeModule(moduleId: string, mine: ModuleProgress, theirs = mine): Omit<ModuleChange, 'isNew'> {
  const after = mergeModule(mine, theirs);
  const count = (ids: readonly string[], applies: (id: string) => boolean): number =>
    ids.filter(applies).length;
  const answered = Object.keys(after.answers);
  const written = [...new Set([...Object.keys(mine.texts), ...Object.keys(after.texts)])];
  const had = (id: string): readonly Written[] => valueIn(mine.texts, id) ?? [];
  const gets = (id: string): readonly Written[] =>
    (valueIn(after.texts, id) ?? []).filter((version) => !had(id).some((own) => isSame(own, version)));
  const loses = (id: string): boolean =>
    had(id).some((own) => !(valueIn(after.texts, id) ?? []).some((version) => isSame(own, version)));
  return {
    moduleId,
    newAnswers: count(answered, (key) => !Object.hasOwn(mine.answers, key)),
    changedAnswers: count(answered, (key) => {
      const before = valueIn(mine.answers, key);
      return before !== undefined && !isSame(before, valueIn(after.answers, key));
    }),
    newTexts: count(written, (id) => had(id).length === 0 && gets(id).length > 0),
    otherVersions: count(written, (id) => had(id).length > 0 && gets(id).length > 0 && !loses(id)),
    replacedTexts: count(written, loses),
    ...(after.finishedOn === undefined || after.finishedOn === mine.finishedOn
      ? {}
      : { finishedOn: after.finishedOn }),
    newReviews: count(Object.keys(after.reviews), (days) => !Object.hasOwn(mine.reviews, days)),
    movesOn: !isSame(mine.lastStep, after.lastStep),
  };
}

/** The earliest first and the latest last answer; of two at the same instant the words decide, on both devices alike. */
function mergeTried(one: Tried, other: Tried): Tried {
  return {
    first: compareGiven(one.first, other.first) <= 0 ? one.first : other.first,
    last: compareGiven(one.last, other.last) >= 0 ? one.last : other.last,
  };
}

function compareGiven(one: Given, other: Given): number {
  return compare(one.at, other.at) || compare(JSON.stringify(one.answer), JSON.stringify(other.answer));
}

/** Each version once, newest first, without those that were written over. */
function arrangeVersions(versions: readonly Written[], replaced: readonly string[]): Written[] {
  const keyed = versions
    .filter(({ at }) => !replaced.includes(at))
    .map((version) => [JSON.stringify([version.at, version.values]), version] as const);
  return [...new Map(keyed)].sort(([a], [b]) => compare(b, a)).map(([, version]) => version);
}

/** Both records' entries, in the order of their names; what both have is merged. */
function mergeRecords<Value>(
  one: Readonly<Record<string, Value>>,
  other: Readonly<Record<string, Value>>,
  merge: (a: Value, b: Value) => Value,
): Record<string, Value> {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return Object.fromEntries(
    names.flatMap((name) => {
      const [a, b] = [valueIn(one, name), valueIn(other, name)];
      const value = a === undefined ? b : b === undefined ? a : merge(a, b);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** By UTF-16 units: the same on every device, whatever its language. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

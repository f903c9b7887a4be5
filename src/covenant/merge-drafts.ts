import { writeSorted } from '../transfer/sorted-json.ts';
import { choicesOf, emptyDraft, keyOfVersion, versionsOf, type Draft, type Version } from './draft.ts';

/**
 * What a merge would do to one part. `new`: there is nothing here yet. `other`: another version stands beside what is
 * here until one is chosen. `newer`: it was gone on with there, or chosen, and replaces what is here.
 */
export interface PartChange {
  name: string;
  kind: 'new' | 'other' | 'newer';
}

/** The union of two drafts: commutative, associative, idempotent; no version is lost but those that were replaced. */
export function mergeDrafts(one: Draft, other: Draft): Draft {
  const replaced = mergeRecords(one.replaced, other.replaced, sorted);
  const parts = mergeRecords(one.parts, other.parts, (versions, name) =>
    arrange(versions, replaced[name] ?? []),
  );
  const earlier = new Map([...one.earlier, ...other.earlier].map((each) => [writeSorted(each), each]));
  return {
    parts,
    replaced,
    earlier: sorted([...earlier.keys()]).flatMap((key) => earlier.get(key) ?? []),
  };
}

/**
 * Adds to what is kept whatever of one's own it lacks. `isOver` tells the versions that were written here, went nowhere and
 * were written over since: where another tab's writing brought one back, it goes.
 */
export function restoreDraft(kept: Draft, own: Draft, isOver: (key: string) => boolean): Draft {
  const over = Object.entries(kept.parts).map(
    ([name, versions]) => [name, versions.map(keyOfVersion).filter(isOver)] as const,
  );
  return mergeDrafts(mergeDrafts(kept, own), { ...emptyDraft(), replaced: Object.fromEntries(over) });
}

/** What adding `theirs` would change in `mine`, part by part. */
export function describeMerge(mine: Draft, theirs: Draft): PartChange[] {
  const merged = mergeDrafts(mine, theirs);
  const names = sorted([...Object.keys(mine.parts), ...Object.keys(merged.parts)]);
  return names.flatMap((name): PartChange[] => {
    const say = (draft: Draft): string[] => choicesOf(draft, name).map(({ value }) => writeSorted(value));
    const [before, after] = [say(mine), say(merged)];
    if (before.every((words) => after.includes(words)) && before.length === after.length) return [];
    if (before.length === 0) return [{ name, kind: 'new' }];
    return [{ name, kind: before.some((words) => !after.includes(words)) ? 'newer' : 'other' }];
  });
}

/** True where a draft holds nothing at all. */
export function isEmptyDraft(draft: Draft): boolean {
  return (
    Object.keys(draft.parts).every((name) => versionsOf(draft, name).length === 0) &&
    draft.earlier.length === 0
  );
}

/** Each version once, newest first, without those that were replaced. */
function arrange(versions: readonly Version[], replaced: readonly string[]): Version[] {
  const standing = versions.filter((version) => !replaced.includes(keyOfVersion(version)));
  // By UTF-16 units, the same on every device; the whole value, since a short name may be that of two.
  const keyed = new Map(standing.map((version) => [writeSorted([version.at, version.value]), version]));
  return sorted([...keyed.keys()])
    .reverse()
    .flatMap((key) => keyed.get(key) ?? []);
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

/** Both records' lists joined and put in order, by their names in order; names whose list becomes empty go. */
function mergeRecords<Item>(
  one: Readonly<Record<string, readonly Item[]>>,
  other: Readonly<Record<string, readonly Item[]>>,
  order: (items: readonly Item[], name: string) => Item[],
): Record<string, readonly Item[]> {
  return Object.fromEntries(
    sorted([...Object.keys(one), ...Object.keys(other)]).flatMap((name) => {
      const items = order([...(one[name] ?? []), ...(other[name] ?? [])], name);
      return items.length === 0 ? [] : [[name, items] as const];
    }),
  );
}

import { shortHash } from '../transfer/short-hash.ts';
import { writeSorted } from '../transfer/sorted-json.ts';
import type { Covenant } from './covenant.ts';
import { blankPart, covenantOf, fitTo, PARTS, partsOf, shapeOf, type Json, type PartName } from './parts.ts';

/** One version of a part, and when it was written (ISO instant in UTC). */
export interface Version {
  at: string;
  value: Json;
}

/** What a team is writing: several versions of a part only where people wrote apart; none is dropped by a merge. */
export interface Draft {
  /** By name of the part, newest first. A part without versions is empty. */
  parts: Readonly<Record<string, readonly Version[]>>;
  /** By name of the part, the keys of versions that were written over or not chosen: a merge does not bring them back. */
  replaced: Readonly<Record<string, readonly string[]>>;
  /** Versions of the covenant that were signed before, as they were; the oldest first. */
  earlier: readonly Covenant[];
}

/** A draft of which nothing is written yet. */
export function emptyDraft(): Draft {
  return { parts: {}, replaced: {}, earlier: [] };
}

/** The name by which two devices know the same version. */
export function keyOfVersion({ at, value }: Version): string {
  return `${at}/${shortHash(writeSorted(value))}`;
}

/** The versions of a part, newest first. */
export function versionsOf(draft: Draft, name: string): readonly Version[] {
  return (Object.hasOwn(draft.parts, name) ? draft.parts[name] : undefined) ?? [];
}

/** What a part says: its newest version. */
export function valueOf(draft: Draft, name: string): Json {
  return versionsOf(draft, name)[0]?.value ?? blankPart(name);
}

/** The different things that a part might say, newest first; more than one where somebody has to choose. */
export function choicesOf(draft: Draft, name: string): Version[] {
  const seen = new Map<string, Version>();
  for (const version of versionsOf(draft, name)) {
    const words = writeSorted(version.value);
    if (!seen.has(words)) seen.set(words, version);
  }
  return [...seen.values()];
}

/** The parts in which somebody has to choose between versions. */
export function openChoices(draft: Draft): PartName[] {
  return PARTS.filter((name) => choicesOf(draft, name).length > 1);
}

/**
 * Writes over what a part says and leaves the versions of others. `isOwn` tells whether a version was written here and
 * has gone nowhere else: then it needs no mark. A part that becomes empty loses the version.
 */
export function writePart(
  draft: Draft,
  name: string,
  value: unknown,
  at: string,
  isOwn: (key: string) => boolean = () => false,
): Draft {
  const fitted = fitTo(shapeOf(name) ?? '', value, name);
  const [newest, ...others] = versionsOf(draft, name);
  const words = writeSorted(fitted);
  if (writeSorted(newest?.value ?? blankPart(name)) === words) return draft;
  const before = writeSorted(newest?.value);
  // The same words may stand there twice, from two devices: both are written over.
  const left = others.filter((version) => writeSorted(version.value) !== before);
  const gone = versionsOf(draft, name).filter((version) => !left.includes(version));
  const isEmpty = words === writeSorted(blankPart(name));
  // A clock that goes wrong must not put another version before the one just written.
  const version = { value: fitted, at: newest !== undefined && newest.at > at ? newest.at : at };
  const versions = isEmpty ? left : [version, ...left];
  const marked = gone.map(keyOfVersion).filter((key) => !isOwn(key) && key !== keyOfVersion(version));
  return withVersions(draft, name, versions, marked);
}

/** Keeps that version of a part and drops the others for good, on every device that merges with this one. */
export function chooseVersion(draft: Draft, name: string, key: string): Draft {
  const versions = versionsOf(draft, name);
  const chosen = versions.filter((version) => keyOfVersion(version) === key);
  if (chosen.length === 0) return draft;
  const gone = versions.filter((version) => !chosen.includes(version)).map(keyOfVersion);
  return withVersions(draft, name, chosen, gone);
}

function withVersions(
  draft: Draft,
  name: string,
  versions: readonly Version[],
  gone: readonly string[],
): Draft {
  const { [name]: _before, ...parts } = draft.parts;
  const marks = [...new Set([...(draft.replaced[name] ?? []), ...gone])].sort();
  return {
    ...draft,
    parts: versions.length === 0 ? parts : { ...parts, [name]: versions },
    replaced: marks.length === 0 ? draft.replaced : { ...draft.replaced, [name]: marks },
  };
}

/** The covenant as a draft says it now: of each part the newest version, and all breaks by their days. */
export function readDraft(draft: Draft): Covenant {
  const breaks = breaksOf(draft).map((name) => valueOf(draft, name));
  return covenantOf((name) => valueOf(draft, name), breaks);
}

/** The names of the parts that are breaks, by their days. */
export function breaksOf(draft: Draft): string[] {
  const day = (name: string): string => {
    const value = valueOf(draft, name);
    return typeof value === 'object' && 'date' in value ? writeSorted(value.date) : '';
  };
  return Object.keys(draft.parts)
    .filter((name) => name.startsWith('break-'))
    .sort((one, other) => (day(one) + one < day(other) + other ? -1 : 1));
}

/** A draft in which everything was written at one moment. */
export function draftOf(covenant: Covenant, at: string): Draft {
  const written = Object.entries<Json>(partsOf(covenant)).reduce(
    (draft, [name, value]) => writePart(draft, name, value, at),
    emptyDraft(),
  );
  return covenant.breaks.reduce<Draft>(
    (draft, broken) => writePart(draft, nameBreak(broken.date, broken), broken, at),
    written,
  );
}

/** The name of a break's part: its day and what it says, so that two devices know the same one. */
export function nameBreak(day: string, value: object): string {
  return `break-${day === '' ? 'undated' : day}-${shortHash(writeSorted(value))}`;
}

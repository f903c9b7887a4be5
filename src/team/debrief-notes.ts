import { shortHash } from '../transfer/short-hash.ts';
import { valueIn } from '../training/progress.ts';
import type { Debrief, Note, TeamCommitment } from './debrief.ts';
import { laterInstant } from './later-instant.ts';

/** How a commitment came out; the words are those of the scenarios' endings. */
export const OUTCOMES = ['kept', 'bent', 'broken'] as const;

/** What is noted of a commitment. `out` says that it was taken out, or put back where it is empty. */
export type NoteName = 'outcome' | 'did' | 'way' | 'noticed' | 'changes' | 'out';

/** The name under which two devices know the same commitment. */
export function keyOfCommitment({ who, words }: TeamCommitment): string {
  return shortHash(JSON.stringify([who, ...words]));
}

/** Where something is noted of a commitment. */
export function placeOf(commitment: TeamCommitment, name: NoteName): string {
  return `${keyOfCommitment(commitment)}/${name}`;
}

/** Where the answer to one of the module's own questions is noted. */
export function placeOfAsk(ask: string): string {
  return `ask/${shortHash(ask)}`;
}

/** What is noted at a place; an empty text where nothing is. */
export function noteAt({ noted = {} }: Debrief, place: string): string {
  return valueIn(noted, place)?.text ?? '';
}

/** Notes something at a place, over what was noted there. */
export function withNote(debrief: Debrief, place: string, text: string, at: string): Debrief {
  const before = valueIn(debrief.noted ?? {}, place);
  if ((before?.text ?? '') === text) return debrief;
  const note = { text, at: laterInstant(at, before?.at) };
  return { ...debrief, noted: sortNames({ ...debrief.noted, [place]: note }) };
}

/** Adds a commitment, or puts it back where it was taken out. */
export function withCommitment(debrief: Debrief, commitment: TeamCommitment, at: string): Debrief {
  const back = withNote(debrief, placeOf(commitment, 'out'), '', at);
  return { ...back, commitments: uniteCommitments(back.commitments, [commitment]) };
}

/** The commitments that the team comes back to: each once, without those that were taken out. */
export function standingOf(debrief: Debrief): TeamCommitment[] {
  return uniteCommitments(debrief.commitments, []).filter(
    (each) => noteAt(debrief, placeOf(each, 'out')) === '',
  );
}

/** The name under which a browser keeps a debrief: the same module, team and day are the same meeting. */
export function idOfDebrief({ module, team, heldOn }: Debrief): string {
  return shortHash(JSON.stringify([module, team, heldOn]));
}

/** The union of two tabs' or devices' debriefs of one meeting: of what is noted at one place the newest stands. */
export function mergeDebriefs(one: Debrief, other: Debrief): Debrief {
  return unite(one, other, newer);
}

/** The same for a debrief that somebody brings: where both noted something, both texts stay, the newer first. */
export function joinDebriefs(mine: Debrief, theirs: Debrief): Debrief {
  return unite(mine, theirs, (one, two, place) => {
    const note = newer(one, two);
    const older = note === one ? two : one;
    const isText = /^ask\/|\/(?:did|way|noticed|changes)$/.test(place);
    if (!isText || older.text.trim() === '' || note.text.includes(older.text)) return note;
    return { text: older.text.includes(note.text) ? older.text : `${note.text}\n${older.text}`, at: note.at };
  });
}

function unite(one: Debrief, other: Debrief, join: (a: Note, b: Note, place: string) => Note): Debrief {
  // One that stands twice counts once, here as in what comes of it: the order must not change when it comes again.
  const [mine, theirs] = [uniteCommitments(one.commitments, []), uniteCommitments(other.commitments, [])];
  const order = theirs.length - mine.length || compare(JSON.stringify(mine), JSON.stringify(theirs));
  const [first, second] = order <= 0 ? [mine, theirs] : [theirs, mine];
  const later = one.dueOn + one.title >= other.dueOn + other.title ? one : other;
  const places = [...new Set([...Object.keys(one.noted ?? {}), ...Object.keys(other.noted ?? {})])];
  const noted = places.flatMap((place) => {
    const [a, b] = [valueIn(one.noted ?? {}, place), valueIn(other.noted ?? {}, place)];
    const note = a === undefined ? b : b === undefined ? a : join(a, b, place);
    return note === undefined ? [] : [[place, note] as const];
  });
  const { noted: _notes, ...plan } = later;
  return {
    ...plan,
    commitments: uniteCommitments(first, second),
    ...(noted.length === 0 ? {} : { noted: sortNames(Object.fromEntries(noted)) }),
  };
}

function newer(one: Note, other: Note): Note {
  return (compare(one.at, other.at) || compare(one.text, other.text)) >= 0 ? one : other;
}

function uniteCommitments(
  one: readonly TeamCommitment[],
  other: readonly TeamCommitment[],
): TeamCommitment[] {
  const keyed = new Map<string, TeamCommitment>();
  for (const each of [...one, ...other]) {
    const key = keyOfCommitment(each);
    if (!keyed.has(key)) keyed.set(key, each);
  }
  return [...keyed.values()];
}

function sortNames(noted: Readonly<Record<string, Note>>): Record<string, Note> {
  return Object.fromEntries(Object.entries(noted).sort(([a], [b]) => compare(a, b)));
}

/** By UTF-16 units: the same on every device, whatever its language. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

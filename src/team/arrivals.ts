import { sayClock } from '../language/clock.ts';
import { sayCount } from '../language/counts.ts';
import { sayList } from '../language/lists.ts';
import { valueIn } from '../training/progress.ts';
import { writeSorted } from '../transfer/sorted-json.ts';
import { fittingAnswers, newerHandIn, type HandIn } from './hand-in.ts';
import type { AskedModule } from './pack-hand-in.ts';
import type { TeamSession } from './session.ts';

/** A hand-in that was read, and how many of its answers could not be, their questions being worded otherwise here. */
export interface Given {
  handIn: HandIn;
  unread: number;
}

/** What adding a hand-in would do: nothing new where it is here, older than what is here, or was taken out. */
export interface Arrival extends Given {
  kind: 'new' | 'replaces' | 'same' | 'older' | 'removed';
  /** What the same browser handed in before. */
  before?: HandIn;
}

/** What a session knows of hand-ins. */
export type Collected = Pick<TeamSession, 'handIns' | 'removed'>;

/** What adding these hand-ins would do, one after the other. */
export function describeArrivals({ handIns, removed }: Collected, given: readonly Given[]): Arrival[] {
  const known = new Map(Object.entries(handIns));
  return given.map((one) => {
    const { handIn } = one;
    const before = known.get(handIn.id);
    const kind = removed.includes(handIn.id) ? 'removed' : compare(handIn, before);
    if (kind === 'new' || kind === 'replaces') known.set(handIn.id, handIn);
    return { ...one, kind, ...(before === undefined ? {} : { before }) };
  });
}

function compare(handIn: HandIn, before: HandIn | undefined): Arrival['kind'] {
  if (before === undefined) return 'new';
  if (writeSorted(before) === writeSorted(handIn)) return 'same';
  return newerHandIn(before, handIn) === handIn ? 'replaces' : 'older';
}

/** Whose it is, as far as anybody knows: “Ada”, or “Nobody’s name, 14:32”. */
export function sayWho({ name, at }: HandIn, now: Date): string {
  return name ?? `Nobody’s name, ${sayClock(new Date(at), now)}`;
}

/** What is in it: “14:32, 9 of 9 answered and 1 text”. What can't be counted is said. */
export function sayHeld(
  { name, at, answers, texts }: HandIn,
  { forms }: AskedModule,
  now: Date,
  unread = 0,
): string {
  const counted = Object.keys(fittingAnswers(answers, forms)).length;
  const others = Object.keys(answers).length - counted + unread;
  const held = sayList([
    `${counted} of ${forms.length} answered`,
    ...(texts === undefined ? [] : [sayCount(Object.keys(texts).length, 'text')]),
  ]);
  const when = name === undefined ? '' : `${sayClock(new Date(at), now)}, `;
  const left = `${sayCount(others, 'answer')} to questions that read differently here ${others === 1 ? 'is' : 'are'} not counted`;
  return others === 0 ? `${when}${held}` : `${when}${held}; ${left}`;
}

/** What adding it would do, as a sentence without its subject. */
export function sayArrival({ kind, before }: Arrival, now: Date): string {
  const when = before === undefined ? '' : sayClock(new Date(before.at), now);
  switch (kind) {
    case 'new':
      return 'New here.';
    case 'replaces':
      return `Takes the place of what the same browser handed in before (${when}).`;
    case 'same':
      return 'Here already, and counted once.';
    case 'older':
      return `Older than what the same browser handed in since (${when}), which stays.`;
    case 'removed':
      return 'You took it out of this session, and it stays out.';
  }
}

/** Ids of those that have a name which another one has too: one person on two devices, or two of one name. */
export function findNamesakes(handIns: readonly HandIn[]): Set<string> {
  const plain = ({ name = '' }: HandIn): string => name.normalize().trim().toLowerCase();
  const names = handIns.map(plain);
  const isTwice = (name: string): boolean => name !== '' && names.indexOf(name) !== names.lastIndexOf(name);
  return new Set(handIns.filter((handIn) => isTwice(plain(handIn))).map(({ id }) => id));
}

/** Whether that brings anything. */
export function isNews({ kind }: Arrival): boolean {
  return kind === 'new' || kind === 'replaces';
}

/** The hand-ins of a session, the earliest first. */
export function listHandIns({ handIns }: Pick<TeamSession, 'handIns'>): HandIn[] {
  return Object.keys(handIns)
    .flatMap((id) => valueIn(handIns, id) ?? [])
    .sort((one, other) => (`${one.at} ${one.id}` < `${other.at} ${other.id}` ? -1 : 1));
}

import { valueIn } from '../training/progress.ts';
import { writeSorted } from '../transfer/sorted-json.ts';
import { newerHandIn, type HandIn } from './hand-in.ts';
import { ROUNDS, type Round, type SessionCommitment, type TeamSession, type Votes } from './session.ts';

/**
 * What two devices know of one meeting (the same `id` and `module`), joined: commutative, associative, idempotent. Of each
 * vote, note, name and day the one written later stands; hand-ins are those of both, without any that either took out.
 */
export function mergeSessions(one: TeamSession, other: TeamSession): TeamSession {
  const both = [one, other] as const;
  const removed = sorted(both.flatMap((session) => session.removed));
  const handIns = joinHandIns(both, removed);
  return {
    ...one,
    moduleVersion: Math.max(one.moduleVersion, other.moduleVersion),
    team: later(both, 'team', ({ team }) => team) ?? '',
    people: later(both, 'people', ({ people }) => people) ?? 0,
    heldOn: later(both, 'heldOn', ({ heldOn }) => heldOn) ?? '',
    debriefOn: later(both, 'debriefOn', ({ debriefOn }) => debriefOn) ?? '',
    votes: joinVotes(both),
    handIns,
    removed,
    notes: joinNotes(both),
    chosen: namesOf(both, ({ chosen }) => chosen).filter(
      (key) =>
        !removed.some((id) => key.startsWith(`${id}/`)) &&
        later(both, `chosen/${key}`, ({ chosen }) => chosen.includes(key) || undefined) !== undefined,
    ),
    commitments: joinCommitments(both),
    written: Object.fromEntries(
      namesOf(both, ({ written }) => Object.keys(written)).map((place) => [place, writtenAt(both, place)]),
    ),
  };
}

type Both = readonly [TeamSession, TeamSession];

/** What was written later at a place; at the same instant the words decide, on every device alike. */
function later<Value>(
  both: Both,
  place: string,
  read: (session: TeamSession) => Value | undefined,
): Value | undefined {
  const [one, other] = both.map((session) => {
    const value = read(session);
    const words = value === undefined ? '' : writeSorted(value);
    return { value, rank: `${valueIn(session.written, place) ?? ''} ${words}` };
  });
  return one !== undefined && other !== undefined && other.rank > one.rank ? other.value : one?.value;
}

function writtenAt(both: Both, place: string): string {
  return both.map(({ written }) => valueIn(written, place) ?? '').reduce((a, b) => (a > b ? a : b));
}

function joinVotes(both: Both): Record<string, Votes> {
  return collect(
    namesOf(both, ({ votes }) => Object.keys(votes)),
    (wording) => {
      const votes = collect<Round, NonNullable<Votes[Round]>>(ROUNDS, (round) =>
        later(both, `votes/${wording}/${round}`, (session) => valueIn(session.votes, wording)?.[round]),
      );
      return Object.keys(votes).length === 0 ? undefined : votes;
    },
  );
}

function joinNotes(both: Both): TeamSession['notes'] {
  return collect(
    namesOf(both, ({ notes }) => Object.keys(notes)),
    (step) => {
      const devices = namesOf(both, ({ notes }) => Object.keys(valueIn(notes, step) ?? {}));
      const texts = collect(devices, (device) =>
        later(both, `notes/${step}/${device}`, ({ notes }) => valueIn(valueIn(notes, step) ?? {}, device)),
      );
      return Object.keys(texts).length === 0 ? undefined : texts;
    },
  );
}

function joinCommitments(both: Both): SessionCommitment[] {
  return namesOf(both, ({ commitments }) => commitments.map(({ id }) => id)).flatMap(
    (id) =>
      later(both, `commitments/${id}`, ({ commitments }) => commitments.find((each) => each.id === id)) ?? [],
  );
}

function joinHandIns(both: Both, removed: readonly string[]): Record<string, HandIn> {
  return collect(
    namesOf(both, ({ handIns }) => Object.keys(handIns)).filter((id) => !removed.includes(id)),
    (id) =>
      both
        .flatMap(({ handIns }) => valueIn(handIns, id) ?? [])
        .reduce<HandIn | undefined>((a, b) => (a === undefined ? b : newerHandIn(a, b)), undefined),
  );
}

/** A record of what there is under these names. */
function collect<Name extends string, Value>(
  names: readonly Name[],
  read: (name: Name) => Value | undefined,
): Record<string, Value> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = read(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function namesOf(both: Both, list: (session: TeamSession) => readonly string[]): string[] {
  return sorted(both.flatMap(list));
}

/** Each once, by UTF-16 units: the same on every device. */
function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

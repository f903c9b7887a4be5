import { valueIn } from '../training/progress.ts';
import type { TeamCommitment } from './debrief.ts';
import { newerHandIn, type HandIn } from './hand-in.ts';
import { laterInstant } from './later-instant.ts';
import { MOST_HANDS, type Tally } from './tally.ts';

/** The version of a session that this site writes; a higher one was written by a newer site. */
export const SESSION_VERSION = 1;

/** The two votes on a question: before people talked, and after. */
export const ROUNDS = ['first', 'second'] as const;

/** One of the two votes. */
export type Round = (typeof ROUNDS)[number];

/** Hands raised for one wording of a question. */
export type Votes = Readonly<Partial<Record<Round, Tally>>>;

/** A commitment that the facilitator typed. */
export interface SessionCommitment extends TeamCommitment {
  /** Made at random; in the order of these they are listed. */
  id: string;
}

/** One meeting of a team about one module, as the facilitator's browser keeps and exports it. */
export interface TeamSession {
  format: 'both-banks-team';
  version: typeof SESSION_VERSION;
  /** Made at random once: sessions with the same id are the same meeting, on two devices. */
  id: string;
  /** Id of the module, and the version of it. */
  module: string;
  moduleVersion: number;
  team: string;
  /** People in the room; 0 while nobody has said. */
  people: number;
  /** Days as `2026-11-22`; the debrief's is empty while there is none. */
  heldOn: string;
  debriefOn: string;
  /** Keyed `questionId@hash`. */
  votes: Readonly<Record<string, Votes>>;
  /** By their own id. */
  handIns: Readonly<Record<string, HandIn>>;
  /** Ids of hand-ins that were taken out: a merge does not bring them back. */
  removed: readonly string[];
  /** By step of the agenda, then by the device they were typed on: two facilitators' notes stand side by side. */
  notes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Texts handed in that the sheet shows, each named by `keyOfText`. */
  chosen: readonly string[];
  /** The team's own, typed by the facilitator. */
  commitments: readonly SessionCommitment[];
  /** When each of these was last written, by its place (`team`, `votes/bain-poster@1x2y3z4/first`): a merge takes the later. */
  written: Readonly<Record<string, string>>;
}

/** What is known of a session when it begins. */
export type SessionStart = Pick<
  TeamSession,
  'id' | 'module' | 'moduleVersion' | 'team' | 'people' | 'heldOn' | 'debriefOn'
>;

/** The fields of a session that hold one value. */
export type SessionField = 'team' | 'people' | 'heldOn' | 'debriefOn';

/** The name of a text that somebody handed in. */
export function keyOfText(handInId: string, questionId: string): string {
  return `${handInId}/${questionId}`;
}

/** A meeting that begins now. */
export function beginSession(start: SessionStart, at: string): TeamSession {
  const fields: SessionField[] = ['team', 'people', 'heldOn', 'debriefOn'];
  return {
    format: 'both-banks-team',
    version: SESSION_VERSION,
    ...start,
    votes: {},
    handIns: {},
    removed: [],
    notes: {},
    chosen: [],
    commitments: [],
    written: Object.fromEntries(fields.map((field) => [field, at])),
  };
}

/** Writes the team's name, the number of people, or a day. */
export function withField<Field extends SessionField>(
  session: TeamSession,
  field: Field,
  value: TeamSession[Field],
  at: string,
): TeamSession {
  if (session[field] === value) return session;
  return { ...session, [field]: value, ...stamp(session, field, at) };
}

/** Writes a vote; undefined takes it out. */
export function withVote(
  session: TeamSession,
  wording: string,
  round: Round,
  tally: Tally | undefined,
  at: string,
): TeamSession {
  const { [round]: before, ...others } = valueIn(session.votes, wording) ?? {};
  if (before === undefined && tally === undefined) return session;
  const votes = tally === undefined ? others : { ...others, [round]: tally };
  const { [wording]: _, ...rest } = session.votes;
  return {
    ...session,
    votes: Object.keys(votes).length === 0 ? rest : { ...rest, [wording]: votes },
    ...stamp(session, `votes/${wording}/${round}`, at),
  };
}

/** The nearest number of hands that can be raised: whole, not below zero, and no more than `MOST_HANDS`. */
export function fitHands(hands: number): number {
  return Number.isFinite(hands) ? Math.min(MOST_HANDS, Math.max(0, Math.trunc(hands))) : 0;
}

/** Writes what this device notes at a step of the agenda; an empty text takes it out. */
export function withNote(
  session: TeamSession,
  step: string,
  device: string,
  text: string,
  at: string,
): TeamSession {
  const { [device]: before = '', ...others } = valueIn(session.notes, step) ?? {};
  if (before === text) return session;
  const texts = text === '' ? others : { ...others, [device]: text };
  const { [step]: _, ...rest } = session.notes;
  return {
    ...session,
    notes: Object.keys(texts).length === 0 ? rest : { ...rest, [step]: texts },
    ...stamp(session, `notes/${step}/${device}`, at),
  };
}

/** Says whether the sheet shows a text that was handed in. */
export function withChosen(session: TeamSession, key: string, isChosen: boolean, at: string): TeamSession {
  if (session.chosen.includes(key) === isChosen) return session;
  const others = session.chosen.filter((one) => one !== key);
  return {
    ...session,
    chosen: isChosen ? [...others, key].sort() : others,
    ...stamp(session, `chosen/${key}`, at),
  };
}

/** Writes a commitment of the team's own under that id; undefined takes it out. */
export function withCommitment(
  session: TeamSession,
  id: string,
  commitment: TeamCommitment | undefined,
  at: string,
): TeamSession {
  const others = session.commitments.filter((one) => one.id !== id);
  if (commitment === undefined && others.length === session.commitments.length) return session;
  const all = commitment === undefined ? others : [...others, { id, ...commitment }];
  return {
    ...session,
    commitments: all.sort((one, other) => (one.id < other.id ? -1 : 1)),
    ...stamp(session, `commitments/${id}`, at),
  };
}

/** Adds a hand-in; of two by the same person the later one stands, and none that was taken out comes back. */
export function withHandIn(session: TeamSession, handIn: HandIn): TeamSession {
  if (session.removed.includes(handIn.id) || session.module !== handIn.module) return session;
  const before = valueIn(session.handIns, handIn.id);
  const after = before === undefined ? handIn : newerHandIn(before, handIn);
  return after === before ? session : { ...session, handIns: { ...session.handIns, [handIn.id]: after } };
}

/** Takes a hand-in out for good: its texts go, and it does not come back. */
export function withoutHandIn(session: TeamSession, id: string): TeamSession {
  const { [id]: _, ...handIns } = session.handIns;
  return {
    ...session,
    handIns,
    removed: [...new Set([...session.removed, id])].sort(),
    chosen: session.chosen.filter((key) => !key.startsWith(`${id}/`)),
  };
}

/** A clock that goes wrong must not let an older value win over the one just written. */
function stamp({ written }: TeamSession, place: string, at: string): Pick<TeamSession, 'written'> {
  return { written: { ...written, [place]: laterInstant(at, valueIn(written, place)) } };
}

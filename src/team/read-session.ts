import { LONGEST_TEXT } from '../training/progress.ts';
import { PROGRESS_FORM } from '../training/read-progress.ts';
import {
  fieldsOf,
  readDay,
  readInstant,
  readList,
  readMatching,
  readNamed,
  readRecord,
  readText,
  refuse,
  type Fields,
  type RecordKind,
  type RecordTrouble,
} from '../transfer/read-record.ts';
import { writeSorted } from '../transfer/sorted-json.ts';
import { mergeSessions } from './merge-sessions.ts';
import { HAND_IN_FORM, readHandIn } from './read-hand-in.ts';
import { ROUNDS, SESSION_VERSION, type SessionCommitment, type TeamSession, type Votes } from './session.ts';
import { MOST_HANDS, type Tally } from './tally.ts';

/** A session, or why there is none, with a sentence for a person that names the remedy. */
export type ReadSession = { session: TeamSession } | { trouble: RecordTrouble; words: string };

/** What names look like, and how many of a thing there may be: said once, for reader and schema. */
export const SESSION_FORM = {
  /** Of a session, a device, a step of the agenda, a commitment. */
  id: '^[a-z0-9]{1,40}$',
  module: PROGRESS_FORM.id,
  wording: PROGRESS_FORM.wording,
  /** Key of a choice; behind the part of the question where it has several. */
  choice: '^[a-z0-9-]+(/[a-z0-9-]+)?$',
  /** Id of a hand-in with what it is about. */
  text: '^[a-z0-9-]+/[a-z0-9-]+$',
  /** A place in a session. */
  place: '^(team|people|heldOn|debriefOn|(votes|notes|chosen|commitments)/[a-z0-9@/-]+)$',
  handIn: HAND_IN_FORM.id,
  longestName: 200,
  longest: 4_000_000,
  mostHandIns: 500,
  mostThings: 2000,
} as const;

const KIND: RecordKind = {
  format: 'both-banks-team',
  version: SESSION_VERSION,
  longest: SESSION_FORM.longest,
  words: {
    damaged: 'This session is damaged. Save it again where it came from, and try with that.',
    foreign:
      'This is not a team’s session from this site. Choose a .json file that was saved on a facilitator’s page.',
    newer: 'This session was written by a newer version of this site. Reload the page, then try again.',
  },
};

/** The session as JSON with names in order: the same session gives the same text on every device. */
export function writeSession(session: TeamSession, indent = 0): string {
  return writeSorted(session, indent);
}

/** Reads a session from its JSON; never throws, whatever the text. Fields it does not know are left out. */
export function parseSession(text: string): ReadSession {
  const read = readRecord(KIND, text, readFields);
  return 'value' in read ? { session: read.value } : read;
}

function readFields(fields: Fields): TeamSession {
  const { id, handIn, module, place, text, wording, longestName, mostHandIns, mostThings } = SESSION_FORM;
  const day = (name: 'heldOn' | 'debriefOn'): string =>
    fields[name] === '' ? '' : readDay(fields[name], name);
  const session: TeamSession = {
    format: 'both-banks-team',
    version: SESSION_VERSION,
    id: readMatching(fields.id, 'id', id),
    module: readMatching(fields.module, 'module', module),
    moduleVersion: readCount(fields.moduleVersion, 'moduleVersion', Number.MAX_SAFE_INTEGER),
    team: readText(fields.team, 'team', longestName),
    people: readCount(fields.people, 'people', MOST_HANDS),
    heldOn: day('heldOn'),
    debriefOn: day('debriefOn'),
    votes: readNamed(fields.votes, 'votes', wording, mostThings, readVotes),
    handIns: readNamed(fields.handIns, 'handIns', handIn, mostHandIns, readHandIn),
    removed: readList(fields.removed, 'removed', mostThings, (one, path) => readMatching(one, path, handIn)),
    notes: readNamed(fields.notes, 'notes', id, mostThings, (texts, path) =>
      readNamed(texts, path, id, mostThings, (one, where) => readText(one, where, LONGEST_TEXT)),
    ),
    chosen: readList(fields.chosen, 'chosen', mostThings, (one, path) => readMatching(one, path, text)),
    commitments: readList(fields.commitments, 'commitments', mostThings, readCommitment),
    written: readNamed(fields.written, 'written', place, mostThings * 4, readInstant),
  };
  const stranger = Object.entries(session.handIns).find(
    ([key, one]) => one.id !== key || one.module !== session.module,
  );
  if (stranger !== undefined) refuse(`handIns.${stranger[0]}`, 'is of somebody or something else');
  // In the one order that a merge leaves things in.
  return mergeSessions(session, session);
}

function readVotes(value: unknown, path: string): Votes {
  const votes = fieldsOf(value, path);
  return Object.fromEntries(
    ROUNDS.flatMap((round) =>
      votes[round] === undefined ? [] : [[round, readTally(votes[round], `${path}.${round}`)]],
    ),
  );
}

function readTally(value: unknown, path: string): Tally {
  return readNamed(value, path, SESSION_FORM.choice, SESSION_FORM.mostThings, (hands, place) =>
    readCount(hands, place, MOST_HANDS),
  );
}

function readCommitment(value: unknown, path: string): SessionCommitment {
  const { id, who, words } = fieldsOf(value, path);
  return {
    id: readMatching(id, `${path}.id`, SESSION_FORM.id),
    who: readText(who, `${path}.who`, SESSION_FORM.longestName),
    words: readList(words, `${path}.words`, 3, (text, place) => readText(text, place, LONGEST_TEXT)),
  };
}

function readCount(value: unknown, path: string, most: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
    ? value
    : refuse(path, 'is not a whole number from 0 on');
}

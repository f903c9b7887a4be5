import fc from 'fast-check';
import { mergeSessions } from '../../../src/team/merge-sessions.ts';
import {
  beginSession,
  keyOfText,
  ROUNDS,
  withChosen,
  withCommitment,
  withField,
  withHandIn,
  withNote,
  withoutHandIn,
  withVote,
  type TeamSession,
} from '../../../src/team/session.ts';
import { minute, some } from '../training/made-progress.ts';
import { anyHandIn, module } from './made-hand-ins.ts';

const wordings = ['first-look@0abc123', 'constructor@9xyz789'];
const people = ['00000000000a', 'ffffffffffff', '1234567890ab'];
const words = fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom('same', '__proto__'));
const instant = fc.integer({ min: 0, max: 5 }).map(minute);
const anyTally = some(['1a2b', 'zz09', 'tostring'], fc.nat({ max: 12 }));

/** A meeting that has just begun. */
export const begun = beginSession(
  {
    id: 'a1b2c3d',
    module: module.id,
    moduleVersion: 1,
    team: 'Harbour Bikes',
    people: 6,
    heldOn: '2026-11-22',
    debriefOn: '2026-12-22',
  },
  minute(0),
);

type Change = (session: TeamSession) => TeamSession;

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(words, instant).map(
    ([team, at]): Change =>
      (one) =>
        withField(one, 'team', team, at),
  ),
  fc.tuple(fc.nat({ max: 40 }), instant).map(
    ([count, at]): Change =>
      (one) =>
        withField(one, 'people', count, at),
  ),
  fc
    .tuple(
      fc.constantFrom(...wordings),
      fc.constantFrom(...ROUNDS),
      fc.option(anyTally, { nil: undefined }),
      instant,
    )
    .map(
      ([wording, round, tally, at]): Change =>
        (one) =>
          withVote(one, wording, round, tally, at),
    ),
  fc.tuple(fc.constantFrom('step1', 'constructor'), fc.constantFrom('tab', 'pad'), words, instant).map(
    ([step, device, text, at]): Change =>
      (one) =>
        withNote(one, step, device, text, at),
  ),
  anyHandIn.map(
    (handIn): Change =>
      (one) =>
        withHandIn(one, handIn),
  ),
  fc.constantFrom(...people).map(
    (id): Change =>
      (one) =>
        withoutHandIn(one, id),
  ),
  fc.tuple(fc.constantFrom(...people), fc.boolean(), instant).map(
    ([id, isChosen, at]): Change =>
      (one) =>
        withChosen(one, keyOfText(id, 'plan'), isChosen, at),
  ),
  fc
    .tuple(
      fc.constantFrom('c1', 'c2', 'constructor'),
      fc.option(fc.record({ who: words, words: fc.array(words, { minLength: 1, maxLength: 3 }) }), {
        nil: undefined,
      }),
      instant,
    )
    .map(
      ([id, commitment, at]): Change =>
        (one) =>
          withCommitment(one, id, commitment, at),
    ),
);

/** Any state that a device may have brought the meeting to, the instants of several often the same. */
export const anySession: fc.Arbitrary<TeamSession> = fc
  .array(anyChange, { maxLength: 14 })
  .map((changes) => changes.reduce((session, change) => change(session), begun))
  // In the one order that a merge leaves things in.
  .map((session) => mergeSessions(session, session));

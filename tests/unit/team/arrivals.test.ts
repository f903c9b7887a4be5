import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeArrivals,
  findNamesakes,
  listHandIns,
  sayArrival,
  sayHeld,
  sayWho,
} from '../../../src/team/arrivals.ts';
import type { HandIn } from '../../../src/team/hand-in.ts';
import { beginSession, withHandIn, withoutHandIn } from '../../../src/team/session.ts';
import { writeSorted } from '../../../src/transfer/sorted-json.ts';
import { minute } from '../training/made-progress.ts';
import { anyHandIn, module } from './made-hand-ins.ts';

const now = new Date(minute(30));
const begun = beginSession(
  {
    id: 'a1b2c3d',
    module: module.id,
    moduleVersion: 1,
    team: '',
    people: 3,
    heldOn: '2026-11-22',
    debriefOn: '',
  },
  minute(0),
);

function give(at: number, more: Partial<HandIn> = {}): HandIn {
  return {
    format: 'both-banks-hand-in',
    version: 1,
    id: '00000000000a',
    module: module.id,
    at: minute(at),
    answers: {},
    ...more,
  };
}

const kindsOf = (session: typeof begun, ...given: HandIn[]) =>
  describeArrivals(
    session,
    given.map((handIn) => ({ handIn, unread: 0 })),
  ).map(({ kind }) => kind);

describe('names of those who handed in', () => {
  it('are noticed where one is there more than once, however it is written; nobody’s name is nobody’s', () => {
    const names = ['Ada', ' ada ', 'Bo', '', '', 'Zoë', 'Zoe\u0308'];
    const all = names.map((name, index) =>
      give(index, { id: `00000000000${index}`, ...(name === '' ? {} : { name }) }),
    );
    expect([...findNamesakes(all)].map((id) => id.slice(-1))).toEqual(['0', '1', '5', '6']);
  });
});

describe('what adding hand-ins would do', () => {
  it('is told one after the other: new, twice the same, later, earlier than what came since', () => {
    expect(kindsOf(begun, give(1), give(1), give(3), give(2))).toEqual(['new', 'same', 'replaces', 'older']);
    expect(kindsOf(begun, give(1), give(1, { id: 'ffffffffffff' }))).toEqual(['new', 'new']);
  });

  it('is nothing for what was taken out, whenever it was made', () => {
    const out = withoutHandIn(withHandIn(begun, give(1)), '00000000000a');
    expect(kindsOf(out, give(1), give(9))).toEqual(['removed', 'removed']);
  });

  it('is what happens, whatever comes in, and the order it comes in is no matter', () => {
    fc.assert(
      fc.property(fc.array(anyHandIn, { maxLength: 8 }), fc.nat(), (given, turn) => {
        const arrivals = describeArrivals(
          begun,
          given.map((handIn) => ({ handIn, unread: 0 })),
        );
        let session = begun;
        for (const { handIn, kind } of arrivals) {
          const after = withHandIn(session, handIn);
          const isChanged = writeSorted(after.handIns) !== writeSorted(session.handIns);
          expect(isChanged).toBe(kind === 'new' || kind === 'replaces');
          session = after;
        }
        const place = turn % (given.length + 1);
        const turned = [...given.slice(place), ...given.slice(0, place)].toReversed();
        expect(writeSorted(turned.reduce(withHandIn, begun).handIns)).toBe(writeSorted(session.handIns));
      }),
      { numRuns: 300 },
    );
  });

  it('is said in words', () => {
    const say = (...given: HandIn[]) =>
      describeArrivals(
        begun,
        given.map((handIn) => ({ handIn, unread: 0 })),
      ).map((arrival) => sayArrival(arrival, now));
    expect(say(give(1), give(1), give(3), give(2))).toEqual([
      'New here.',
      'Here already, and counted once.',
      expect.stringMatching(
        /^Takes the place of what the same browser handed in before \(\d\d:01\)\.$/,
      ) as string,
      expect.stringMatching(/^Older than .* since \(\d\d:03\), which stays\.$/) as string,
    ]);
  });
});

describe('a hand-in in the list', () => {
  const wording = module.forms[0]?.wording ?? '';
  const fits = { picked: [module.forms[0]?.things[0] ?? ''] };

  it('goes by its name, or by the time where it has none', () => {
    expect(sayWho(give(1, { name: 'Ada' }), now)).toBe('Ada');
    expect(sayWho(give(1), now)).toMatch(/^Nobody’s name, \d\d:01$/);
  });

  it('says what is in it, and what of it is not counted', () => {
    const answers = { [wording]: { first: fits, last: fits } };
    expect(sayHeld(give(1, { answers, texts: { plan: ['a'] } }), module, now)).toBe(
      '1 of 6 answered and 1 text',
    );
    expect(sayHeld(give(1, { name: 'Ada', answers }), module, now)).toMatch(/^\d\d:01, 1 of 6 answered$/);
    const strange = { ...answers, 'gone@0abc123': { first: fits, last: fits } };
    expect(sayHeld(give(1, { answers: strange }), module, now)).toBe(
      '1 of 6 answered; 1 answer to questions that read differently here is not counted',
    );
    expect(sayHeld(give(1, { answers: strange }), module, now, 1)).toContain('2 answers');
  });

  it('stands in the order in which they were made', () => {
    const session = [give(3), give(1, { id: 'ffffffffffff' }), give(2, { id: '00000000000b' })].reduce(
      withHandIn,
      begun,
    );
    expect(listHandIns(session).map(({ at }) => at)).toEqual([minute(1), minute(2), minute(3)]);
  });
});

import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSession, SESSION_FORM, writeSession } from '../../../src/team/read-session.ts';
import { sessionSchema } from '../../../src/team/session-schema.ts';
import { withNote, withVote } from '../../../src/team/session.ts';
import { minute } from '../training/made-progress.ts';
import { anySession, begun } from './made-sessions.ts';

const isValid = new Ajv2020({ strict: true, allErrors: true }).compile(
  sessionSchema('https://both-banks.example/training/team.schema.json'),
);

const trouble = (text: string): unknown => {
  const read = parseSession(text);
  return 'trouble' in read ? read.trouble : undefined;
};

describe('a saved session', () => {
  it('is read back as it was, and is what the published schema promises', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const text = writeSession(session, 2);
        expect(parseSession(text)).toEqual({ session });
        expect([isValid(JSON.parse(text)), isValid.errors]).toEqual([true, null]);
      }),
      { numRuns: 300 },
    );
  });

  it('that was changed somewhere is read as what the schema takes, or not at all; nothing is thrown', () => {
    const changed = fc
      .tuple(anySession, fc.nat(), fc.constantFrom('', '0', 'a', '"', '1', 'null', '{}', '[]', ':', '-'))
      .map(([session, place, put]) => {
        const text = writeSession(session);
        return text.slice(0, place % text.length) + put + text.slice((place % text.length) + 1);
      });
    fc.assert(
      fc.property(changed, (text) => {
        const read = parseSession(text);
        if ('session' in read) expect(isValid(JSON.parse(writeSession(read.session)))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps names with markup as the words they are', () => {
    const session = withNote(begun, 'step1', 'tab', '<img src=x onerror=alert(1)>', minute(1));
    expect(parseSession(writeSession(session))).toMatchObject({
      session: { notes: { step1: { tab: '<img src=x onerror=alert(1)>' } } },
    });
  });
});

describe('what is no session', () => {
  const text = writeSession(withVote(begun, 'first-look@0abc123', 'first', { a: 3 }, minute(1)));

  it('is told apart: cut or changed, of something else, of a newer site', () => {
    expect(trouble(text)).toBeUndefined();
    expect(trouble(text.slice(0, -20))).toBe('damaged');
    expect(trouble('{"format":"both-banks-progress","version":1}')).toBe('foreign');
    expect(trouble('Harbour Bikes')).toBe('foreign');
    expect(trouble('x'.repeat(SESSION_FORM.longest + 1))).toBe('foreign');
    expect(trouble(text.replace('"version":1', '"version":2'))).toBe('newer');
  });

  it.each([
    ['hands below zero', '"a":3', '"a":-3'],
    ['more hands than there can be', '"a":3', '"a":100000'],
    ['half a hand', '"a":3', '"a":2.5'],
    ['hands in words', '"a":3', '"a":"three"'],
    ['a key that is a trick', '"a":3', '"__proto__":3'],
    ['a day that is none', '"heldOn":"2026-11-22"', '"heldOn":"2026-02-30"'],
    ['a team that is no text', '"team":"Harbour Bikes"', '"team":["Harbour Bikes"]'],
    ['a place that no session has', '"team":"2026', '"constructor":"2026'],
  ])('is damaged where it has %s, and says where', (_, right, wrong) => {
    expect(text).toContain(right);
    const read = parseSession(text.replace(right, wrong));
    expect(read).toMatchObject({ trouble: 'damaged' });
    expect('words' in read ? read.words : '').toContain('What is wrong');
  });
});

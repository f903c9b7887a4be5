import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokens, type TokenPurpose, type TokenScope } from '../../../../src/comments/rules/tokens.ts';

const key = 'k'.repeat(32);
const tokens = createTokens(key);
const now = new Date('2026-11-22T12:00:00Z');
const times = {
  id: 'abc123',
  issued: new Date('2026-11-22T11:59:00Z'),
  expires: new Date('2026-11-22T13:00:00Z'),
};
const scope: TokenScope = { purpose: 'preview', bound: ['waiting', '', 'digest'] };

const purposes = fc.constantFrom<TokenPurpose>('form', 'preview', 'status', 'edit', 'withdraw', 'report');
const bounds = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 4 });
const ids = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);

describe('tokens', () => {
  it('are read with what they were signed with', () => {
    fc.assert(
      fc.property(purposes, bounds, ids, (purpose, bound, id) => {
        const token = tokens.sign({ purpose, bound }, { ...times, id });
        expect(tokens.read(token, { purpose, bound }, now)).toEqual({ kind: 'valid', ...times, id });
      }),
    );
  });

  it('S2 S11 are good for one purpose, one post and one comment until one time', () => {
    const token = tokens.sign(scope, times);
    expect(tokens.read(token, scope, times.expires)).toEqual({ kind: 'expired', ...times });
    expect(tokens.read(token, { ...scope, purpose: 'form' }, now)).toEqual({ kind: 'wrong' });
    expect(tokens.read(token, { ...scope, bound: ['apology', '', 'digest'] }, now)).toEqual({
      kind: 'wrong',
    });
    expect(createTokens('l'.repeat(32)).read(token, scope, now)).toEqual({ kind: 'wrong' });
  });

  it('S10 fail with any letter changed, left out or added', () => {
    const token = tokens.sign(scope, times);
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.string({ unit: 'binary', maxLength: 2 }), (at, other) => {
        const changed = token.slice(0, at) + other + token.slice(at + 1);
        fc.pre(changed !== token);
        expect(tokens.read(changed, scope, now)).toEqual({ kind: 'wrong' });
      }),
    );
  });

  it('S10 cannot be moved across the border between two of the things they are bound to', () => {
    fc.assert(
      fc.property(bounds, bounds, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        const token = tokens.sign({ purpose: 'form', bound: one }, times);
        expect(tokens.read(token, { purpose: 'form', bound: other }, now)).toEqual({ kind: 'wrong' });
      }),
    );
    const token = tokens.sign({ purpose: 'form', bound: ['a","b'] }, times);
    expect(tokens.read(token, { purpose: 'form', bound: ['a', 'b'] }, now)).toEqual({ kind: 'wrong' });
  });

  it('never throw, whatever they are given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tokens.read(text, scope, now)).toEqual({ kind: 'wrong' });
      }),
    );
  });

  it('are not signed with a key that could be guessed', () => {
    expect(() => createTokens('short')).toThrow('shorter than 32');
  });
});

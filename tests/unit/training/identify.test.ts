import { describe, expect, it } from 'vitest';
import { hashOf, keyOf } from '../../../src/training/identify.ts';
import { shortHash } from '../../../src/transfer/short-hash.ts';
import { makeMatch, makeOrder, makeQuiz, makeScenario, makeSort, words } from './made-questions.ts';

describe('the short name of some words', () => {
  it('is the published FNV-1a of their bytes', () => {
    expect(parseInt(shortHash('a'), 36)).toBe(0xe40c292c);
    expect(parseInt(shortHash('foobar'), 36)).toBe(0xbf9cf968);
    expect(parseInt(shortHash(''), 36)).toBe(0x811c9dc5);
  });

  it('is not changed by white space, by how quotes are printed or by how a letter is composed', () => {
    expect(shortHash(' it’s  “so”\n')).toBe(shortHash('it\'s "so"'));
    expect(shortHash('cafe\u0301')).toBe(shortHash('café'));
  });

  it('is changed by a word', () => {
    expect(shortHash('a b')).not.toBe(shortHash('a c'));
    expect(keyOf('a b')).toMatch(/^[a-z0-9]{4}$/);
  });
});

describe('an edited question', () => {
  const quiz = makeQuiz('a', ['One', '*Two', 'Three']);

  it('keeps its answers where a wrong choice, a reason or the order of choices changes', () => {
    expect(makeQuiz('a', ['Three', '*Two', 'One more']).hash).toBe(quiz.hash);
    expect(makeQuiz('a', ['One', '*Two', 'Three'], 'Another reason.').hash).toBe(quiz.hash);
    expect(
      makeMatch('m', [
        ['a', 'b'],
        ['c', 'd'],
      ]).hash,
    ).toBe(
      makeMatch('m', [
        ['c', 'd'],
        ['a', 'b'],
      ]).hash,
    );
  });

  it('is another one where its stem or its right answer changes', () => {
    expect(hashOf({ ...quiz, stem: words('Which one?') })).not.toBe(quiz.hash);
    expect(makeQuiz('a', ['One', '*Two!', 'Three']).hash).not.toBe(quiz.hash);
    expect(makeQuiz('a', ['*One', '*Two', 'Three']).hash).not.toBe(quiz.hash);
    expect(makeOrder('o', ['a', 'b', 'c']).hash).not.toBe(makeOrder('o', ['b', 'a', 'c']).hash);
    expect(
      makeMatch('m', [
        ['a', 'b'],
        ['c', 'd'],
      ]).hash,
    ).not.toBe(
      makeMatch('m', [
        ['a', 'd'],
        ['c', 'b'],
      ]).hash,
    );
    expect(makeSort('s', { x: ['a', 'b'], y: ['c'] }).hash).not.toBe(
      makeSort('s', { x: ['a'], y: ['b', 'c'] }).hash,
    );
    expect(makeScenario('t', { a: ['b'], b: 'kept' }).hash).not.toBe(
      makeScenario('t', { a: ['b'], b: 'bent' }).hash,
    );
  });
});

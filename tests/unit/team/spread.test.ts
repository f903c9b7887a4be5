import { describe, expect, it } from 'vitest';
import type { Asked } from '../../../src/team/asked.ts';
import type { HandIn } from '../../../src/team/hand-in.ts';
import {
  countEndings,
  countHandIns,
  judgeHandIns,
  judgeHands,
  judgeWeakest,
} from '../../../src/team/spread.ts';
import type { Answer } from '../../../src/training/score.ts';
import { minute } from '../training/made-progress.ts';
import { multiple, order, single, sort, story } from './made-asked.ts';

/** Somebody who handed in this first and this last answer to a question. */
function handIn({ wording }: Asked, id: string, first: Answer, last = first): HandIn {
  return {
    format: 'both-banks-hand-in',
    version: 1,
    id,
    module: 'save-a-chair',
    at: minute(0),
    answers: { [wording]: { first, last } },
  };
}

const quizPart = (asked: Asked) => asked.parts[0] ?? { part: '', name: '', choices: [] };

describe('hands in the room', () => {
  it('are judged by those for the right choice, of all that were raised', () => {
    expect(judgeHands('single', quizPart(single), { k1: 2, k2: 4, k3: 3 }, 9)).toEqual({
      right: 4,
      voted: 9,
      isAtMost: false,
    });
    // Two people did not vote: they are not counted as wrong.
    expect(judgeHands('single', quizPart(single), { k1: 3, k2: 4 }, 9)).toMatchObject({ right: 4, voted: 7 });
  });

  it('say nothing before anybody voted', () => {
    expect(judgeHands('single', quizPart(single), {}, 9)).toBeUndefined();
    expect(judgeHands('single', quizPart(single), { k1: 0, k2: 0 }, 9)).toBeUndefined();
  });

  it('for several right choices tell the most that can have all of it: what the hardest choice allows', () => {
    // 9 people: A (right) 8 hands, B (wrong) 3, C (right) 7. B was left out by 6: at most 6 have all.
    expect(judgeHands('multiple', quizPart(multiple), { k1: 8, k2: 3, k3: 7 }, 9)).toEqual({
      right: 6,
      voted: 9,
      isAtMost: true,
    });
    // Nobody said how many are there: as many as raised a hand for one choice.
    expect(judgeHands('multiple', quizPart(multiple), { k1: 8, k2: 3, k3: 7 }, 0)).toMatchObject({
      right: 5,
      voted: 8,
    });
  });

  it('for a question of several parts tell the part that fewest had right', () => {
    const tally = { 'hunch/guessed': 7, 'hunch/seen': 2, 'count/guessed': 5, 'count/seen': 4 };
    expect(judgeWeakest(sort, tally, 9)).toEqual({ part: 'count', right: 4, voted: 9, isAtMost: false });
    expect(judgeWeakest(sort, { 'hunch/guessed': 7 }, 9)).toMatchObject({
      part: 'hunch',
      right: 7,
      voted: 7,
    });
  });

  it('judge no way through a story', () => {
    expect(judgeWeakest(story, { 'start/ask': 5, 'start/ship': 4 }, 9)).toBeUndefined();
  });
});

describe('what was handed in', () => {
  it('is counted by choice, before and after', () => {
    const handIns = [
      handIn(single, 'a', { picked: ['k1'] }, { picked: ['k2'] }),
      handIn(single, 'b', { picked: ['k2'] }),
      handIn(single, 'c', { picked: ['k3'] }, { picked: ['k2'] }),
    ];
    expect(countHandIns(single, handIns, 'first')).toEqual({ k1: 1, k2: 1, k3: 1 });
    expect(countHandIns(single, handIns, 'last')).toEqual({ k1: 0, k2: 3, k3: 0 });
    expect(judgeHandIns(single, handIns, 'first')).toEqual({ right: 1, voted: 3, isAtMost: false });
    expect(judgeHandIns(single, handIns, 'last')).toEqual({ right: 3, voted: 3, isAtMost: false });
  });

  it('is right only where all right choices and no others were made', () => {
    const handIns = [
      handIn(multiple, 'a', { picked: ['k1', 'k3'] }),
      handIn(multiple, 'b', { picked: ['k1'] }),
      handIn(multiple, 'c', { picked: ['k1', 'k2', 'k3'] }),
    ];
    expect(countHandIns(multiple, handIns, 'last')).toEqual({ k1: 3, k2: 1, k3: 2 });
    expect(judgeHandIns(multiple, handIns, 'last')).toMatchObject({ right: 1, voted: 3 });
  });

  it('counts for each thing where it was put, and for each place what was put there', () => {
    const sorted = [
      handIn(sort, 'a', { placed: { hunch: 'guessed', count: 'seen' } }),
      handIn(sort, 'b', { placed: { hunch: 'seen', count: 'seen' } }),
    ];
    expect(countHandIns(sort, sorted, 'last')).toEqual({
      'hunch/guessed': 1,
      'hunch/seen': 1,
      'count/guessed': 0,
      'count/seen': 2,
    });
    expect(judgeHandIns(sort, sorted, 'last')).toMatchObject({ right: 1, voted: 2 });
    const ordered = [
      handIn(order, 'a', { picked: ['own', 'tell', 'mend'] }),
      handIn(order, 'b', { picked: ['own', 'mend', 'tell'] }),
    ];
    expect(countHandIns(order, ordered, 'last')).toMatchObject({ '1/own': 2, '2/tell': 1, '2/mend': 1 });
    expect(judgeHandIns(order, ordered, 'last')).toMatchObject({ right: 1, voted: 2 });
  });

  it('follows a story from scene to scene, and counts how it ended', () => {
    const handIns = [
      handIn(story, 'a', { picked: ['start', 'ship'] }, { picked: ['start', 'ask', 'mend'] }),
      handIn(story, 'b', { picked: ['start', 'ask'] }),
    ];
    expect(countHandIns(story, handIns, 'last')).toEqual({ 'start/ask': 2, 'start/ship': 0, 'ask/mend': 1 });
    expect(countEndings(story, handIns, 'first')).toEqual({ kept: 0, bent: 0, broken: 1 });
    expect(countEndings(story, handIns, 'last')).toEqual({ kept: 1, bent: 0, broken: 0 });
    expect(judgeHandIns(story, handIns, 'last')).toMatchObject({ right: 1, voted: 2 });
  });

  it('leaves out answers to another wording, and choices that the question does not have', () => {
    const stray = handIn(single, 'a', { picked: ['constructor'] });
    expect(countHandIns(single, [stray], 'last')).toEqual({ k1: 0, k2: 0, k3: 0 });
    expect(judgeHandIns(single, [stray], 'last')).toBeUndefined();
    const half = handIn(sort, 'b', { placed: { hunch: 'guessed' } });
    expect(judgeHandIns(sort, [half], 'last')).toBeUndefined();
    expect(judgeHandIns({ ...single, wording: 'owning@9xyz789' }, [stray], 'last')).toBeUndefined();
  });
});

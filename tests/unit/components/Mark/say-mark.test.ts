import { describe, expect, it } from 'vitest';
import { sayMark } from '../../../../src/components/Mark/say-mark.ts';
import {
  emptyModuleProgress,
  withAnswer,
  withFinish,
  withReview,
  withStep,
  withText,
} from '../../../../src/training/progress.ts';

const at = '2026-11-20T10:00:00.000Z';
const module = { asked: ['one@h1', 'two@h2', 'three@h3'], days: [2, 9, 30], today: '2026-11-22' };
const nothing = emptyModuleProgress();
const picked = { picked: ['a'] };

describe('the mark of a module', () => {
  it('says nothing where nothing is begun', () => {
    expect(sayMark(nothing, module)).toBeUndefined();
  });

  it('counts the checks that are answered in their present wording', () => {
    const once = withAnswer(nothing, { id: 'one', hash: 'h1' }, picked, at);
    expect(sayMark(once, module)).toEqual({ words: 'begun: 1 of 3 checks', isDue: false });
    const changed = withAnswer(once, { id: 'two', hash: 'earlier' }, picked, at);
    expect(sayMark(changed, module)?.words).toBe('begun: 1 of 3 checks');
    const both = withAnswer(changed, { id: 'two', hash: 'h2' }, picked, at);
    expect(sayMark(both, module)?.words).toBe('begun: 2 of 3 checks');
  });

  it('calls a module begun that was read or written in', () => {
    for (const begun of [withStep(nothing, 'a-step', at), withText(nothing, 'a-thought', ['Hm.'], at)])
      expect(sayMark(begun, module)?.words).toBe('begun: 0 of 3 checks');
  });

  it('says on which day it was finished, and that a second look is due from its day until it is taken', () => {
    const finished = withFinish(nothing, '2026-11-20');
    expect(sayMark(finished, module)).toEqual({ words: 'finished 20 Nov', isDue: true });
    expect(sayMark(finished, { ...module, today: '2026-11-21' })?.isDue).toBe(false);
    expect(sayMark(withReview(finished, 2, at), module)?.isDue).toBe(false);
    expect(sayMark(finished, { ...module, today: '2027-02-01' })?.words).toBe('finished 20 Nov 2026');
  });
});

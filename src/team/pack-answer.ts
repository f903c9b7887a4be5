import type { Answer } from '../training/score.ts';
import type { BitReader, BitWriter } from '../transfer/bits.ts';
import { fitAnswer, LONGEST_WAY, type AnswerForm } from './answer-form.ts';

/** Writes an answer that fits the form as the places of its keys there. */
export function putAnswer(bits: BitWriter, { kind, things, places }: AnswerForm, answer: Answer): void {
  if ('placed' in answer) {
    for (const thing of things) bits.put(places.indexOf(answer.placed[thing] ?? ''), sizeOf(places));
    return;
  }
  const { picked } = answer;
  if (kind === 'multiple') {
    for (const thing of things) bits.put(picked.includes(thing) ? 1 : 0, 1);
    return;
  }
  if (kind === 'scenario') bits.putCount(picked.length);
  for (const key of picked) bits.put(things.indexOf(key), sizeOf(things));
}

/** Reads such an answer; throws RangeError where it is none. */
export function takeAnswer(bits: BitReader, form: AnswerForm): Answer {
  const answer = fitAnswer(form, takeKeys(bits, form));
  if (answer === undefined) throw new RangeError('The answer does not fit its question.');
  return answer;
}

function takeKeys(bits: BitReader, { kind, things, places }: AnswerForm): Answer {
  const take = (keys: readonly string[]): string => keys[bits.take(sizeOf(keys))] ?? '';
  if (kind === 'match' || kind === 'sort') {
    return { placed: Object.fromEntries(things.map((thing) => [thing, take(places)])) };
  }
  if (kind === 'multiple') return { picked: things.filter(() => bits.take(1) === 1) };
  const count = kind === 'single' ? 1 : kind === 'order' ? things.length : bits.takeCount(LONGEST_WAY);
  return { picked: Array.from({ length: count }, () => take(things)) };
}

/** Bits that a place among these keys takes. */
function sizeOf(keys: readonly string[]): number {
  return Math.max(1, Math.ceil(Math.log2(keys.length)));
}

import { keyOfWording } from '../training/progress.ts';
import type { Scored } from '../training/question.ts';
import type { Answer } from '../training/score.ts';
import { shortHash } from '../transfer/short-hash.ts';

/** What an answer to one wording of a question may name: keys alone, by their letters, so that where they stand is no matter. */
export interface AnswerForm {
  /** `questionId@hash`, as answers are kept. */
  wording: string;
  kind: Scored['kind'];
  /** Keys of choices, of items, of left sides, or ids of scenes. */
  things: readonly string[];
  /** Keys of what things are put to: right sides or bins. Empty for other kinds. */
  places: readonly string[];
}

/** No way through a story is longer, in scenes. */
export const LONGEST_WAY = 200;

/** The form of answers to a question. */
export function formOf(question: Scored): AnswerForm {
  const { kind } = question;
  const wording = keyOfWording(question);
  const keys = (parts: readonly { key: string }[]): string[] => parts.map(({ key }) => key).sort();
  switch (kind) {
    case 'single':
    case 'multiple':
      return { wording, kind, things: keys(question.choices), places: [] };
    case 'order':
      return { wording, kind, things: keys(question.items), places: [] };
    case 'match': {
      const places = question.pairs.map(({ optionKey }) => optionKey);
      return { wording, kind, things: keys(question.pairs), places: [...new Set(places)].sort() };
    }
    case 'sort':
      return { wording, kind, things: keys(question.items), places: keys(question.bins) };
    case 'scenario':
      return { wording, kind, things: question.scenes.map(({ id }) => id).sort(), places: [] };
  }
}

/** The answer in the one way of writing it; undefined where it is none to this wording: unknown, double or missing keys. */
export function fitAnswer({ kind, things, places }: AnswerForm, answer: Answer): Answer | undefined {
  if ('placed' in answer) {
    const entries = Object.entries(answer.placed).sort(([a], [b]) => (a < b ? -1 : 1));
    const fits = entries.every(([thing, place]) => things.includes(thing) && places.includes(place));
    const isWhole = (kind === 'match' || kind === 'sort') && entries.length === things.length;
    return fits && isWhole ? { placed: Object.fromEntries(entries) } : undefined;
  }
  const { picked } = answer;
  if (picked.length === 0 || !picked.every((key) => things.includes(key))) return undefined;
  if (kind === 'scenario') return picked.length > LONGEST_WAY ? undefined : { picked };
  const isOnce = new Set(picked).size === picked.length;
  if (!isOnce) return undefined;
  if (kind === 'single') return picked.length === 1 ? { picked } : undefined;
  if (kind === 'order') return picked.length === things.length ? { picked } : undefined;
  return kind === 'multiple' ? { picked: things.filter((key) => picked.includes(key)) } : undefined;
}

/** 24 bits that stand for a form where there is little room: another choice or another wording gives others. */
export function guardOf({ wording, kind, things, places }: AnswerForm): number {
  const hash = shortHash([wording, kind, things.join(' '), places.join(' ')].join('/'));
  return parseInt(hash, 36) & 0xff_ff_ff;
}

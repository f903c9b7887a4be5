import { valueIn } from '../training/progress.ts';
import { BitReader, BitWriter } from '../transfer/bits.ts';
import { packBytes, splitLines, unpackBytes, type LineKind } from '../transfer/packed-line.ts';
import { shortHash } from '../transfer/short-hash.ts';
import { guardOf, type AnswerForm } from './answer-form.ts';
import { fittingAnswers, HAND_IN_VERSION, type HandIn, type Handed } from './hand-in.ts';
import {
  HAND_IN_FORM,
  LONGEST_HAND_IN,
  parseHandIn,
  readHandIn,
  tellTrouble,
  type ReadHandIn,
} from './read-hand-in.ts';
import { putAnswer, takeAnswer } from './pack-answer.ts';

/*
 * A line holds bits: the id (48), the instant in milliseconds (48), a guard of the module's id (32), the name, the answers
 * and the texts. Of an answer there is a guard of its question's form (24), then as a part of its own the places of its
 * keys in that form: first, whether the last is the same (1), and the last where it is not. Keys and wordings come from the
 * page that reads, so that a code is small enough for a phone; an answer whose form is another there is known for it.
 */

/** A module as hand-ins are read against it. */
export interface AskedModule {
  id: string;
  forms: readonly AnswerForm[];
}

/** How a line of a hand-in is told from others. */
export const HAND_IN_LINE: LineKind = { letters: 'bh', version: 1, longest: LONGEST_HAND_IN * 4 };

/** Bits of one packed pair of answers: two long ways through a large story. */
const LONGEST_PART = 8000;

/** Packs a hand-in into a line for the fragment of an address: of its answers those that fit the module's questions. */
export function packHandIn(handIn: HandIn, { forms }: AskedModule): Promise<string> {
  const bits = new BitWriter();
  bits.put(parseInt(handIn.id, 16), 48);
  bits.put(Date.parse(handIn.at), 48);
  bits.put(guardOfModule(handIn.module), 32);
  bits.putText(handIn.name ?? '');
  const answers = fittingAnswers(handIn.answers, forms);
  const handed = forms.flatMap((form) => {
    const one = valueIn(answers, form.wording);
    return one === undefined ? [] : [{ form, one }];
  });
  bits.putCount(handed.length);
  for (const { form, one } of handed) {
    bits.put(guardOf(form), 24);
    bits.putPart(packHanded(one, form));
  }
  const texts = Object.entries(handIn.texts ?? {});
  bits.putCount(texts.length);
  for (const [question, values] of texts) {
    bits.putText(question);
    bits.putCount(values.length);
    for (const text of values) bits.putText(text);
  }
  return packBytes(HAND_IN_LINE, bits.toBytes());
}

/** Reads a line, an address that ends in one, or the text of a file; never rejects, whatever it is. */
export async function unpackHandIn(text: string, module: AskedModule): Promise<ReadHandIn> {
  const plain = text.replace(/^\uFEFF/, '').trim();
  if (plain.startsWith('{')) {
    const read = parseHandIn(plain);
    return 'handIn' in read && read.handIn.module !== module.id ? tellTrouble('other') : read;
  }
  const line = await unpackBytes(HAND_IN_LINE, plain);
  if (!('bytes' in line)) return tellTrouble(line.trouble);
  try {
    return takeHandIn(new BitReader(line.bytes), module);
  } catch {
    return tellTrouble('damaged');
  }
}

/** Several hand-ins in one text, each by itself: lines and addresses, or one that is JSON. */
export function splitHandIns(text: string): string[] {
  return text.trimStart().startsWith('{') ? [text] : splitLines(HAND_IN_LINE, text);
}

function packHanded({ first, last }: Handed, form: AnswerForm): BitWriter {
  const bits = new BitWriter();
  const isSame = JSON.stringify(first) === JSON.stringify(last);
  putAnswer(bits, form, first);
  bits.put(isSame ? 1 : 0, 1);
  if (!isSame) putAnswer(bits, form, last);
  return bits;
}

function takeHandIn(bits: BitReader, module: AskedModule): ReadHandIn {
  const id = bits.take(48).toString(16).padStart(12, '0');
  const at = new Date(bits.take(48)).toISOString();
  if (bits.take(32) !== guardOfModule(module.id)) return tellTrouble('other');
  const name = bits.takeText(HAND_IN_FORM.longestName * 4);
  const answers: [string, Handed][] = [];
  let unread = 0;
  for (let left = bits.takeCount(HAND_IN_FORM.mostAnswers); left > 0; left -= 1) {
    const guard = bits.take(24);
    const part = bits.takePart(LONGEST_PART);
    const form = module.forms.find((one) => guardOf(one) === guard);
    if (form === undefined) unread += 1;
    else answers.push([form.wording, takeHanded(part, form)]);
  }
  const texts = Array.from({ length: bits.takeCount(HAND_IN_FORM.mostTexts) }, (): [string, string[]] => [
    bits.takeText(HAND_IN_FORM.longestName),
    Array.from({ length: bits.takeCount(HAND_IN_FORM.mostValues) }, () =>
      bits.takeText(HAND_IN_FORM.longestText * 4),
    ),
  ]);
  if (!bits.isAtEnd()) throw new RangeError('There is more than a hand-in.');
  const handIn = readHandIn(
    {
      format: 'both-banks-hand-in',
      version: HAND_IN_VERSION,
      id,
      module: module.id,
      at,
      name,
      answers: Object.fromEntries(answers),
      texts: Object.fromEntries(texts),
    },
    'hand-in',
  );
  return { handIn, unread };
}

function takeHanded(bits: BitReader, form: AnswerForm): Handed {
  const first = takeAnswer(bits, form);
  return { first, last: bits.take(1) === 1 ? first : takeAnswer(bits, form) };
}

function guardOfModule(id: string): number {
  return parseInt(shortHash(id), 36);
}

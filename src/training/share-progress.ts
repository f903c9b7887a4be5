import { packLine, unpackLine, type LineKind, type LineTrouble } from '../transfer/packed-line.ts';
import type { RecordTrouble } from '../transfer/read-record.ts';
import { writeSorted } from '../transfer/sorted-json.ts';
import type { Progress } from './progress.ts';
import { LONGEST_RECORD, readProgress } from './read-progress.ts';

/** A record, or why a shared line holds none; `cut` means that some of it did not arrive. */
export type SharedProgress = { progress: Progress } | { trouble: RecordTrouble | LineTrouble; words: string };

const LINE: LineKind = { letters: 'bb', version: 1, longest: LONGEST_RECORD };

/** The record as JSON with names in order: the same record gives the same text on every device. */
export function writeProgress(progress: Progress, indent = 0): string {
  return writeSorted(progress, indent);
}

/** Packs a record into a line that fits the fragment of an address: letters, digits, `.`, `-` and `_`. */
export function packProgress(progress: Progress): Promise<string> {
  return packLine(LINE, writeProgress(progress));
}

/** Reads a line or an address that ends in one, as a person pastes it; never rejects, whatever the text. */
export async function unpackProgress(text: string): Promise<SharedProgress> {
  const line = await unpackLine(LINE, text);
  return 'text' in line ? readProgress(line.text) : line;
}

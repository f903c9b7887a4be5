import type { PartName } from './parts.ts';

/**
 * Something that a check found. `must`: it blocks the signing. `refused`: it does too, and those words stay off the page.
 * `should`: worth mending. `notice`: to be thought about, such as what a law may make of it.
 */
export interface Finding {
  level: 'must' | 'refused' | 'should' | 'notice';
  part: PartName;
  /** Path of the field in its part, where one field is meant: `asks.0.why`. */
  field?: string;
  words: string;
}

/** True where a covenant cannot be signed while it stands. */
export function isBlocking({ level }: Finding): boolean {
  return level === 'must' || level === 'refused';
}

/** Something that keeps a covenant from being signed. */
export function must(part: PartName, words: string, field?: string): Finding {
  return { level: 'must', part, words, ...(field === undefined ? {} : { field }) };
}

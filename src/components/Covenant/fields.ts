import type { PartName } from '../../covenant/parts.ts';

/** One field of the form: `path` is its place in the value of its part. */
export interface Field {
  path: string;
  label: string;
  help?: string;
  kind: 'line' | 'text' | 'lines' | 'count' | 'day' | 'choice';
  options?: readonly { value: string; label: string }[];
}

/** Fields that belong together under a heading of their own, such as those of one ask. */
export interface FieldGroup {
  label?: string;
  fields: readonly Field[];
}

/** What the form of a clause asks for, part by part, and the sentence that it fills. */
export interface ClauseForm {
  number: number;
  frame: string;
  parts: readonly { part: PartName; label?: string; groups: readonly FieldGroup[] }[];
}

/** The team's name and the way to reach it. */
export const HEAD_FIELDS: readonly Field[] = [
  { path: 'team', label: 'Team', kind: 'line', help: 'As customers know you.' },
  { path: 'contact', label: 'One way to reach you', kind: 'line', help: 'An address, a number or a desk.' },
];

/** The field of each part that takes words brought from a module. */
export const MAIN_FIELDS: Readonly<Partial<Record<PartName, string>>> = {
  purpose: 'text',
  chair: 'text',
  'promise-1': 'action',
  ease: 'text',
  repair: 'text',
  care: 'text',
  partnership: 'respect',
  keeping: 'whenBroken',
};

/** A field of one line. */
export function line(path: string, label: string, help?: string): Field {
  return { path, label, kind: 'line', ...(help === undefined ? {} : { help }) };
}

/** A field of several lines. */
export function text(path: string, label: string, help?: string): Field {
  return { path, label, kind: 'text', ...(help === undefined ? {} : { help }) };
}

/** A field that holds a list, one item a line. */
export function lines(path: string, label: string, help: string): Field {
  return { path, label, kind: 'lines', help };
}

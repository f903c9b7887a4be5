import type { CommentPolicy } from '../comments/contract.ts';
import { attributes } from '../markup/escape.ts';

/** What the form's script says while somebody types, as attributes of the form: the policy's own words. */
export function renderHints({ rules }: Pick<CommentPolicy, 'rules'>): string {
  const links = rules.find(({ kind }) => kind === 'links');
  const value = rules.find(({ kind }) => kind === 'value');
  return attributes({
    'data-links': links?.limit,
    'data-links-says': links?.limit === undefined ? undefined : links.reason,
    'data-words': value?.limit,
    'data-words-says': value?.limit === undefined ? undefined : value.reason,
  });
}

import type { ReplyError } from '../../conversation/reply-form.ts';
import type { FieldError } from '../rules/validate.ts';

/** What the rules found wrong, as the form shows it: a fault in what nobody types is about the whole. */
export function toReplyErrors(errors: readonly FieldError[]): ReplyError[] {
  return errors.map(({ field, message }) => ({
    field: field === 'post' || field === 'parent' ? '' : field,
    says: message,
  }));
}

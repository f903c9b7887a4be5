import type { TokenReading, TokenScope } from '../rules/tokens.ts';
import type { StoredComment } from '../store/records.ts';
import type { Writing } from './writing.ts';

const HOUR = 3_600_000;

/** How long a page may stand open before what it sends has to be looked at again. */
const OPEN = 12 * HOUR;

/** How long a writer's private link works. */
const PRIVATE = 30 * 24 * HOUR;

/** When the private link to a comment ends. */
export function privateUntil({ written }: Pick<StoredComment, 'written'>): Date {
  return new Date(Date.parse(written) + PRIVATE);
}

/** What a token for sending is worth: nothing, good until a while ago, or good. */
export type SendReading =
  { kind: 'none' } | (Exclude<TokenReading, { kind: 'wrong' }> & { isPreviewed: boolean });

/** What a token of the form holds for. */
export interface SendScope {
  post: string;
  parent?: string;
  /** Digest of everything given. */
  digest: string;
}

/** A token that sends exactly what a preview showed. */
export function signPreview(writing: Writing, scope: SendScope): string {
  return signNow(writing, { purpose: 'preview', bound: boundOf(scope) });
}

/** A token that sends one comment under a post, whatever its words: for the form's script. */
export function signForm(writing: Writing, post: string): string {
  return signNow(writing, { purpose: 'form', bound: [post] });
}

/** Reads the token of a sent form, of either kind. */
export function readSend({ tokens, now }: Writing, token: string, scope: SendScope): SendReading {
  if (token === '') return { kind: 'none' };
  const ofPreview = tokens.read(token, { purpose: 'preview', bound: boundOf(scope) }, now());
  if (ofPreview.kind !== 'wrong') return { ...ofPreview, isPreviewed: true };
  const ofForm = tokens.read(token, { purpose: 'form', bound: [scope.post] }, now());
  return ofForm.kind === 'wrong' ? { kind: 'none' } : { ...ofForm, isPreviewed: false };
}

/** Path of a writer's private page: the same whenever it is asked for, so that a repetition leads there too. */
export function statusPath({ tokens }: Writing, comment: Pick<StoredComment, 'id' | 'written'>): string {
  const issued = new Date(comment.written);
  const expires = privateUntil(comment);
  const token = tokens.sign(statusScope(comment.id), { id: comment.id, issued, expires });
  return `/api/comments/${comment.id}/status?token=${token}`;
}

/** Reads the token of a private link to this comment. */
export function readStatus({ tokens, now }: Writing, token: string, id: string): TokenReading {
  return tokens.read(token, statusScope(id), now());
}

/** A token for one action on a comment as it is now: whatever changes the comment uses it up. */
export function signAction(
  writing: Writing,
  purpose: 'edit' | 'withdraw' | 'report',
  bound: readonly string[],
): string {
  return signNow(writing, { purpose, bound });
}

/** Whether a token allows this action on this comment now. */
export function allowsAction(
  { tokens, now }: Writing,
  token: string,
  purpose: 'edit' | 'withdraw' | 'report',
  bound: readonly string[],
): boolean {
  const { kind } = tokens.read(token, { purpose, bound }, now());
  return kind === 'valid';
}

function statusScope(id: string): TokenScope {
  return { purpose: 'status', bound: [id] };
}

function boundOf({ post, parent = '', digest }: SendScope): string[] {
  return [post, parent, digest];
}

function signNow({ tokens, now, newToken }: Writing, scope: TokenScope): string {
  const issued = now();
  return tokens.sign(scope, { id: newToken(), issued, expires: new Date(issued.getTime() + OPEN) });
}

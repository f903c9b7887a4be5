import { isSameSignature, signTexts } from './digest.ts';

/** What a token is good for; one made for a purpose is worthless for any other. */
export type TokenPurpose =
  | 'form'
  | 'preview'
  | 'status'
  | 'edit'
  | 'withdraw'
  | 'report'
  | 'follow'
  | 'unfollow'
  | 'moderate'
  | 'link'
  | 'yours'
  | 'sign in';

/** What a token is tied to. It is not written in the token: whoever reads it must know it already. */
export interface TokenScope {
  purpose: TokenPurpose;
  /** Everything it holds for, in a fixed order: the post and a digest of the text, or a comment's id. */
  bound: readonly string[];
}

/** A token that was read: good, good until a moment ago, or not one of ours for this scope. */
export type TokenReading =
  | { kind: 'valid'; id: string; issued: Date; expires: Date }
  | { kind: 'expired'; id: string; issued: Date; expires: Date }
  | { kind: 'wrong' };

/** Signs tokens and reads them, with one key. */
export interface Tokens {
  /** A token of letters, digits, `-`, `_` and dots, good until `expires`; `id` names it, so that it can be used up. */
  sign: (scope: TokenScope, times: { id: string; issued: Date; expires: Date }) => string;
  /** Says what a token is worth now; never throws, whatever it is given. */
  read: (token: string, scope: TokenScope, now: Date) => TokenReading;
}

/** The shape of a token: id, second of issue and second of expiry in base 36, HMAC-SHA-256 in base64url. */
const SHAPE = /^([A-Za-z0-9_-]{1,64})\.([0-9a-z]{1,8})\.([0-9a-z]{1,8})\.([A-Za-z0-9_-]{43})$/;

/** Below this many characters a key could be guessed. */
const SHORTEST_KEY = 32;

/** Prepares signing with a key of 32 characters or more. */
export function createTokens(signingKey: string): Tokens {
  if (signingKey.length < SHORTEST_KEY)
    throw new RangeError('The signing key is shorter than 32 characters.');
  const signatureOf = ({ purpose, bound }: TokenScope, parts: readonly string[]): string =>
    signTexts(signingKey, ['token 1', purpose, ...parts, ...bound]);
  return {
    sign: (scope, { id, issued, expires }) => {
      const parts = [id, writeTime(issued), writeTime(expires)];
      return [...parts, signatureOf(scope, parts)].join('.');
    },
    read: (token, scope, now) => {
      const [, id, issued, expires, signature] = SHAPE.exec(token) ?? [];
      if (id === undefined || issued === undefined || expires === undefined || signature === undefined)
        return { kind: 'wrong' };
      if (!isSameSignature(signature, signatureOf(scope, [id, issued, expires]))) return { kind: 'wrong' };
      const times = { id, issued: readTime(issued), expires: readTime(expires) };
      return { kind: now < times.expires ? 'valid' : 'expired', ...times };
    },
  };
}

function writeTime(time: Date): string {
  return Math.floor(time.getTime() / 1000).toString(36);
}

function readTime(text: string): Date {
  return new Date(Number.parseInt(text, 36) * 1000);
}

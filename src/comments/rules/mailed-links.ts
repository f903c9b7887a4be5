import type { TokenReading, Tokens, TokenScope } from './tokens.ts';

const DAY = 86_400_000;

/** How long a mailed link works, in days. */
const DAYS = 8;

/** What a link in a notice does. */
export const mailedDeeds = ['approve', 'decline', 'spam'] as const;

export type MailedDeed = (typeof mailedDeeds)[number];

/** Somebody who is told by mail: a link works only as long as this is so. */
export interface Recipient {
  moderator: string;
  address: string;
}

/** One deed on one comment as it was when it was told of. */
export interface MailedDecision extends Recipient {
  deed: MailedDeed;
  comment: string;
  revision: number;
}

/** When the links of a mail written now end. */
export function mailedUntil(now: Date): Date {
  return new Date(issuedOn(now).getTime() + DAYS * DAY);
}

/** The last whole day on which they work. */
export function lastDay(now: Date): Date {
  return new Date(mailedUntil(now).getTime() - 1);
}

/** When the links of a mail written now were issued: all of a day are the same, so that the same mail has the same ones. */
export function issuedOn(now: Date): Date {
  return new Date(Math.floor(now.getTime() / DAY) * DAY);
}

/** Path of the link for a deed: it shows the comment, and a button that does it once. */
export function decisionPath(tokens: Tokens, decision: MailedDecision, now: Date): string {
  const { deed, comment, revision, moderator } = decision;
  const token = signNow(tokens, decisionScope(decision), now);
  const query = writeQuery({ revision: String(revision), by: moderator, token });
  return `/moderate/mail/${deed}/${comment}/?${query}`;
}

/** What the token of such a link is worth now. */
export function readMailedDecision(
  tokens: Tokens,
  token: string,
  decision: MailedDecision,
  now: Date,
): TokenReading['kind'] {
  return tokens.read(token, decisionScope(decision), now).kind;
}

/** Path of the link that confirms an address. */
export function confirmationPath(tokens: Tokens, recipient: Recipient, now: Date): string {
  const token = signNow(tokens, confirmationScope(recipient), now);
  return `/moderate/mail/confirm/?${writeQuery({ by: recipient.moderator, token })}`;
}

/** What the token of that link is worth now. */
export function readConfirmation(
  tokens: Tokens,
  token: string,
  recipient: Recipient,
  now: Date,
): TokenReading['kind'] {
  return tokens.read(token, confirmationScope(recipient), now).kind;
}

/** The address is not written in the link: where it was changed or taken off, the link is worth nothing. */
function decisionScope({ deed, comment, revision, moderator, address }: MailedDecision): TokenScope {
  return { purpose: 'moderate', bound: ['mail', deed, comment, String(revision), moderator, address] };
}

function confirmationScope({ moderator, address }: Recipient): TokenScope {
  return { purpose: 'moderate', bound: ['confirm', moderator, address] };
}

function signNow(tokens: Tokens, scope: TokenScope, now: Date): string {
  return tokens.sign(scope, { id: 'mail', issued: issuedOn(now), expires: mailedUntil(now) });
}

/** Letters, digits, dots and percent signs: no program that finds addresses in a mail ends one of these too early. */
export function writeQuery(values: Readonly<Record<string, string>>): string {
  return new URLSearchParams(values).toString().replaceAll('+', '%20').replaceAll('*', '%2A');
}

import { sayCount } from '../../language/counts.ts';
import { sayDate, sayMoment } from '../../language/dates.ts';
import type { SiteManifest } from '../contract.ts';
import { addressGoesAt, goesAt } from '../rules/retention.ts';
import type { StoredComment } from '../store/records.ts';

const states: Record<StoredComment['state'], string> = {
  waiting: 'Waits for review',
  approved: 'Published',
  declined: 'Declined',
  spam: 'Taken for spam',
  withdrawn: 'Taken back by you',
};

/** The state of a comment, as its writer reads it. */
export function sayState({ state }: Pick<StoredComment, 'state'>): string {
  return states[state];
}

/** What is kept of a comment besides what it shows, in words. */
export function listFacts(
  comment: StoredComment,
  { policy }: Pick<SiteManifest, 'policy'>,
): readonly (readonly [what: string, value: string])[] {
  const { sending, decided, edited, network, reasons, declinedFor } = comment;
  const declined = policy.declines.find(({ id }) => id === declinedFor);
  const goes = goesAt(comment, policy.kept);
  const rows: (readonly [string, string | undefined])[] = [
    ['E-mail address', comment.email],
    ['Website', comment.website === '' ? undefined : comment.website],
    ['Changed', edited && sayMoment(new Date(edited))],
    ['Decided', decided && sayMoment(new Date(decided))],
    ['Why it waited', reasons.length === 0 ? undefined : reasons.map(({ says }) => says).join(' ')],
    ['Why we declined it', declined?.says ?? declinedFor],
    ['How it was sent', sending && saySending(sending)],
    ['Network code', network === '' ? undefined : network],
    ['Mail you want', sayMail(comment)],
    goes === undefined
      ? ['Address kept until', sayDate(addressGoesAt(comment, policy.kept))]
      : ['Kept until', `${sayDate(goes)}, if nothing changes`],
  ];
  return rows.flatMap(([what, value]) => (value === undefined ? [] : [[what, value] as const]));
}

/**
 * Everything that is kept with an address, as a file; who decided on it is the moderators' own. Each value is JSON, and
 * nothing in it is a formula to anybody.
 */
export function writeHeld(
  email: string,
  comments: readonly StoredComment[],
  { siteUrl }: Pick<SiteManifest, 'siteUrl'>,
  at: Date,
): string {
  const held = comments.map(({ repeats, revision, decidedBy, ...comment }) => comment);
  return `${JSON.stringify({ site: siteUrl, address: email, at: at.toISOString(), comments: held }, null, 2)}\n`;
}

function saySending({ seconds, isPreviewed, hasWorked }: NonNullable<StoredComment['sending']>): string {
  const how = isPreviewed ? 'after a preview' : 'without a preview';
  return `In ${sayCount(seconds, 'second')}, ${how}, ${hasWorked ? 'with' : 'without'} a sum by your browser`;
}

function sayMail({ tell, follow }: StoredComment): string | undefined {
  const asked = [
    ...(tell === true ? ['what becomes of it'] : []),
    ...(follow === 'asked' || follow === 'confirmed' ? ['answers to it'] : []),
  ];
  return asked.length === 0 ? undefined : `Told of ${asked.join(' and of ')}`;
}

import { CLAUSES, type Clause } from './clauses.ts';
import { FOOT_LINE, type Covenant } from './covenant.ts';
import { sayVersion } from './life-cycle.ts';
import { sayDayOf } from './review-calendar.ts';
import { sayPart, type Paragraph } from './say-clauses.ts';

/** A clause as it stands on the page; without paragraphs it is a space to write in. */
export interface SheetClause extends Pick<Clause, 'number' | 'heading' | 'bank' | 'holds'> {
  paragraphs: readonly Paragraph[];
}

/** The page, from top to bottom. */
export interface Sheet {
  title: string;
  team: string;
  /** “Version 1”, “Signed 21 November 2026”, “Next review …”, “Talk to us: …”. */
  facts: readonly string[];
  clauses: readonly SheetClause[];
  /** Names by who signs: the team, one leader, customers. */
  signed: readonly { role: 'team' | 'leader' | 'customer'; label: string; names: readonly string[] }[];
  /** What stands where customers have not signed yet. */
  booked: string;
  foot: typeof FOOT_LINE;
}

const ROLES = [
  { role: 'team', label: 'For the team' },
  { role: 'leader', label: 'Leader' },
  { role: 'customer', label: 'Two customers' },
] as const;

/** What a covenant looks like on paper and in text. */
export function sheetOf(covenant: Covenant): Sheet {
  const { team, contact, signedOn, reviewOn, customerReviewOn, signatures } = covenant;
  return {
    title: 'Our Service Covenant',
    team: team.trim(),
    facts: [
      `Version ${sayVersion(covenant)}`,
      ...(signedOn === '' ? [] : [`Signed ${sayDayOf(signedOn)}`]),
      ...(reviewOn === '' ? [] : [`Next review ${sayDayOf(reviewOn)}`]),
      ...(contact.trim() === '' ? [] : [`Talk to us: ${contact.trim()}`]),
    ],
    clauses: CLAUSES.map(({ number, heading, bank, holds, parts }) => ({
      number,
      heading,
      bank,
      holds,
      paragraphs: parts.flatMap((part) => sayPart(covenant, part)),
    })),
    signed: ROLES.map(({ role, label }) => ({
      role,
      label,
      names: signatures
        .filter((one) => one.role === role && one.name.trim() !== '')
        .map(({ name }) => name.trim()),
    })),
    booked: customerReviewOn === '' ? '' : `Customer review booked for ${sayDayOf(customerReviewOn)}`,
    foot: FOOT_LINE,
  };
}

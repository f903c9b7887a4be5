import type { PartName } from './parts.ts';

/** A clause of the covenant as plan and page know it. */
export interface Clause {
  number: number;
  /** The parts it is made of: one, and three for the promises. */
  parts: readonly PartName[];
  heading: string;
  /** Most words; of each promise for the promises. */
  cap: number;
  /** Where it stands on the page: across the top, or on one of the two banks. */
  bank: 'top' | 'promise' | 'ask';
  /** What goes in. */
  holds: string;
}

/** The most words of the masthead and of the whole page, and the longest sentence. */
export const CAPS = { head: 25, page: 400, sentence: 25, grade: 8 } as const;

/** The eight clauses in their order. */
export const CLAUSES: readonly Clause[] = [
  {
    number: 1,
    parts: ['purpose'],
    heading: 'Why we are here',
    cap: 45,
    bank: 'top',
    holds: 'Who we are, whom we serve, what for; what this page covers and leaves out.',
  },
  {
    number: 2,
    parts: ['chair'],
    heading: 'A chair for you',
    cap: 40,
    bank: 'ask',
    holds:
      'Which decisions need a customer’s voice, who carries it, how often it rotates, what evidence they bring.',
  },
  {
    number: 3,
    parts: ['promise-1', 'promise-2', 'promise-3'],
    heading: 'What you can count on',
    cap: 30,
    bank: 'promise',
    holds: 'Exactly three promises, each with moment, action, measure and what happens if we can’t.',
  },
  {
    number: 4,
    parts: ['ease'],
    heading: 'How we keep it easy',
    cap: 30,
    bank: 'promise',
    holds: 'One load we take off customers, and how.',
  },
  {
    number: 5,
    parts: ['repair'],
    heading: 'If we get it wrong',
    cap: 50,
    bank: 'promise',
    holds:
      'How to tell us, who stays with you, by when you’ll hear a plan, what any colleague may put right without asking.',
  },
  {
    number: 6,
    parts: ['care'],
    heading: 'How we speak and show care',
    cap: 35,
    bank: 'promise',
    holds: 'Plain words, honest advice, how we answer in public, privacy.',
  },
  {
    number: 7,
    parts: ['partnership'],
    heading: 'What we ask of you',
    cap: 60,
    bank: 'ask',
    holds: 'Two or three asks, each with a reason and another way; one line on respect in both directions.',
  },
  {
    number: 8,
    parts: ['keeping'],
    heading: 'How you’ll know we kept it',
    cap: 45,
    bank: 'promise',
    holds:
      'Two to four counts, where they are shown, how often reviewed, with whom, and what happens when we break one.',
  },
];

/** The clause that a part belongs to; undefined for masthead, dates, names and breaks. */
export function clauseOfPart(part: string): Clause | undefined {
  return CLAUSES.find(({ parts }) => parts.some((name) => name === part));
}

/** What a part is called: “Clause 2, A chair for you”. */
export function namePart(part: string): string {
  const clause = clauseOfPart(part);
  if (clause === undefined) return OTHERS[part] ?? (part.startsWith('break-') ? 'A broken promise' : part);
  const which = clause.parts.length === 1 ? '' : `, promise ${part.slice(-1)}`;
  return `Clause ${clause.number}, ${clause.heading}${which}`;
}

const OTHERS: Readonly<Record<string, string>> = {
  head: 'Team and contact',
  life: 'Version and dates',
  signatures: 'Signatures',
  scores: 'Ten-point check',
};

import { addDays } from '../language/days.ts';
import { sayList } from '../language/lists.ts';
import { findBlockedAsk } from './blocked-asks.ts';
import { checkPromise } from './check-promise.ts';
import type { Ask, Covenant } from './covenant.ts';
import { must, type Finding } from './finding.ts';
import type { PartName } from './parts.ts';
import { wordsOfAsk } from './say-clauses.ts';
import { hasTime } from './word-rules.ts';

/** Days that may pass until the review. */
const LONGEST_UNTIL_REVIEW = 100;

/** What keeps a covenant from being signed on a day, in the order of the page. */
export function checkMust(covenant: Covenant, today: string): Finding[] {
  const { purpose, chair, promises, ease, repair, care, keeping } = covenant;
  const counts = keeping.counts.filter(({ name }) => name.trim() !== '');
  return [
    ...ask('head', '', { team: covenant.team, contact: covenant.contact }, HEAD),
    ...ask('purpose', 'Write ', purpose, PURPOSE),
    ...ask('chair', 'Write ', { ...chair, decisions: chair.decisions.join('') }, CHAIR),
    ...([0, 1, 2] as const).flatMap((index) => checkPromise(promises[index], index, today)),
    ...(promises.length > 3
      ? [must('promise-3', 'A covenant has exactly three promises. Take one out.')]
      : []),
    ...ask('ease', 'Write ', ease, EASE),
    ...checkRepair(repair),
    ...ask('care', 'Write ', care, CARE),
    ...checkAsks(covenant.partnership),
    ...(counts.length < 2 ? [must('keeping', 'Name two to four counts.', 'counts.0.name')] : []),
    ...keeping.counts.flatMap((count, index) =>
      count.name.trim() !== '' && (count.shownAt.trim() === '' || count.every.trim() === '')
        ? [
            must(
              'keeping',
              `Say where and how often “${count.name.trim()}” is shown.`,
              `counts.${index}.shownAt`,
            ),
          ]
        : [],
    ),
    ...ask('keeping', 'Write ', keeping, KEEPING),
    ...checkDates(covenant, today),
  ];
}

const HEAD = { team: 'Write the name of your team.', contact: 'Write one way to reach the team.' };
const PURPOSE = {
  text: 'who you are, whom you serve and what for.',
  covers: 'what this page covers.',
  excludes: 'what this page leaves out.',
};
const CHAIR = {
  decisions: 'which decisions need a customer’s voice.',
  holderRole: 'who speaks for customers.',
  evidence: 'what evidence they bring.',
  rotation: 'how often the job rotates.',
};
const EASE = { text: 'the load you take off customers, and how.', load: 'which load it is: choose one.' };
const CARE = {
  text: 'how you speak, and one sign of care people can count on.',
  publicReplyWithin: 'by when you answer in public, or that you don’t.',
};
const KEEPING = {
  whenBroken: 'what people see when a promise is broken.',
  reviewWith: 'with whom, and how often, you review the page.',
};

/** The findings for fields that are empty, in the order of their words. */
function ask(
  part: PartName,
  lead: string,
  values: object,
  words: Readonly<Record<string, string>>,
): Finding[] {
  const fields = new Map<string, unknown>(Object.entries(values));
  return Object.entries(words).flatMap(([field, what]) => {
    const value = fields.get(field);
    return typeof value === 'string' && value.trim() === '' ? [must(part, `${lead}${what}`, field)] : [];
  });
}

function checkRepair({ routes, staysWith, planBy, authority }: Covenant['repair']): Finding[] {
  const isBlank = (text: string): boolean => text.trim() === '';
  return [
    ...(routes.every(isBlank) ? [must('repair', 'Write how people can tell you.', 'routes')] : []),
    ...(isBlank(staysWith)
      ? [must('repair', 'Name the person or role who stays with the customer.', 'staysWith')]
      : []),
    ...(isBlank(planBy) || !hasTime(planBy)
      ? [
          must(
            'repair',
            'Give a time by when people hear a plan: one that somebody could plan around.',
            'planBy',
          ),
        ]
      : []),
    ...(isBlank(authority)
      ? [
          must(
            'repair',
            'Say what any colleague may put right without asking, and up to which limit.',
            'authority',
          ),
        ]
      : []),
  ];
}

function checkAsks({ asks, respect }: Covenant['partnership']): Finding[] {
  const isWritten = (one: Ask): boolean => wordsOfAsk(one) !== '';
  const written = asks.filter(isWritten);
  return [
    ...(written.length < 2 || written.length > 3
      ? [must('partnership', 'Write two or three asks.', 'asks.0.ask')]
      : []),
    ...asks.flatMap((one, index) => (isWritten(one) ? checkAsk(one, index) : [])),
    ...(respect.trim() === ''
      ? [must('partnership', 'Write one line on respect in both directions.', 'respect')]
      : []),
  ];
}

function checkAsk(one: Ask, index: number): Finding[] {
  const field = `asks.${index}`;
  const refusal = findBlockedAsk(wordsOfAsk(one));
  if (refusal !== undefined) {
    const words = `Ask ${index + 1} touches ${refusal.about}, so it stays off the page. ${refusal.words}`;
    return [{ level: 'refused', part: 'partnership', field: `${field}.ask`, words }];
  }
  const missing = (['ask', 'why', 'otherWay'] as const).filter((name) => one[name].trim() === '');
  const named = { ask: 'the ask itself', why: 'a reason', otherWay: 'another way for people who can’t' };
  const [first] = missing;
  if (first === undefined) return [];
  const words = `Ask ${index + 1} still needs ${sayList(missing.map((name) => named[name]))}.`;
  return [must('partnership', words, `${field}.${first}`)];
}

function checkDates(
  { reviewOn, signedOn, customerReviewOn, signatures }: Covenant,
  today: string,
): Finding[] {
  const from = signedOn === '' ? today : signedOn;
  const customers = signatures.filter(({ role, name }) => role === 'customer' && name.trim() !== '').length;
  return [
    ...(reviewOn === '' || reviewOn <= from || reviewOn > addDays(from, LONGEST_UNTIL_REVIEW)
      ? [must('life', `Choose a day for the review, within ${LONGEST_UNTIL_REVIEW} days.`, 'reviewOn')]
      : []),
    ...(customers < 2 && (customerReviewOn === '' || customerReviewOn < from)
      ? [must('signatures', 'Get two customers to sign, or book a customer review and give its day.')]
      : []),
  ];
}

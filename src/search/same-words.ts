import { splitWords, stem } from './words.ts';

/*
 * What people say for the same thing in this field. A line is a circle: each of its words finds the others. Words, not
 * questions, belong here; a phrase counts where its words stand together.
 */
const circles = [
  'customer, client, consumer, patron, guest, shopper, buyer, user, tenant',
  'team, staff, crew, employee, worker, colleague',
  'apology, apologize, apologise, sorry, regret',
  'failure, outage, breakdown, fault, disruption, downtime, incident, mistake, error, problem',
  'recovery, repair, remedy, fix, mend, put right',
  'complaint, complain, grievance, dissatisfied, unhappy, angry, complaint handling, service recovery',
  'refund, compensation, money back, make good, coupon, voucher',
  'promise, commitment, guarantee, pledge, vow, undertaking, warranty',
  'covenant, charter, pact, compact, agreement, code of conduct',
  'sla, service level agreement',
  'figure, statistic, number, percentage, data, metric',
  'myth, debunk, dubious, dodgy, false, fake, misquoted',
  'evidence, proof, research, study, source, citation, reference',
  'message, communication, news, update, notification, announcement',
  'wait, queue, line, delay, hold',
  'listen, hear, feedback, survey, interview, voice',
  'decision, decide, choice, vote',
  'meeting, workshop, session',
  'training, course, lesson, module, learning, tutorial, e learning',
  'exercise, activity, practice, drill, icebreaker',
  'rule, policy, guideline, terms',
  'request, ask, expect, require',
  'law, legal, lawyer, liability, regulation',
  'expectation, assumption, implicit, unspoken, unwritten, tacit, hidden',
  'feed, rss, atom, subscribe, newsletter, follow, subscription',
  'privacy, gdpr, cookie, tracking, personal data',
  'comment, reply, discussion, moderation, response',
  'correction, erratum, errata, corrected',
  'contact, e mail, email, write to us',
  'effort, friction, hassle, ease, easy',
  'small business, small shop, self employed, freelancer',
  'public service, council, government, charity, nonprofit, agency',
  'wellbeing, burnout, stress, morale',
  'gratitude, thanks, appreciation, loyalty, reward',
  'review, rating, testimonial, stars',
  'authority, empowerment, empower, permission, limit',
  'ownership, responsibility, accountability, accountable, responsible',
].map((line) => line.split(', ').map((phrase) => ({ phrase, stems: splitWords(phrase).map(stem) })));

/** What somebody looks for: one thing, in the ways it can be said; the way it was said is the first. */
export type Term = readonly [said: string, ...others: string[]];

/** The terms of what somebody typed: each word with those that mean the same, and a known phrase as one of them. */
export function readTerms(words: readonly string[]): Term[] {
  const stems = words.map(stem);
  const terms: Term[] = [];
  for (let index = 0; index < words.length;) {
    const found = findPhrase(stems, index);
    const said = words.slice(index, index + found.length).join(' ');
    terms.push([said, ...found.others]);
    index += found.length;
  }
  return terms;
}

function findPhrase(stems: readonly string[], start: number): { length: number; others: string[] } {
  const fitting = circles.flatMap((circle) =>
    circle
      .filter((one) => one.stems.every((word, offset) => stems[start + offset] === word))
      .map((said) => ({ length: said.stems.length, others: circle.filter((one) => one !== said) })),
  );
  const length = Math.max(1, ...fitting.map((one) => one.length));
  const others = fitting
    .filter((one) => one.length === length)
    .flatMap((one) => one.others.map(({ phrase }) => phrase));
  return { length, others: [...new Set(others)] };
}

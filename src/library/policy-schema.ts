import { z } from 'astro/zod';
import { undoDays, type CommentPolicy, type CommentRule } from '../comments/contract.ts';
import { id, words } from './fields.ts';

const phraseList = z.array(words).min(1, 'is empty');

const characters = z.int('is not a whole number').min(1, 'is not a number of characters');

const days = z
  .int('is not a whole number')
  .min(1, 'is not a number of days')
  .max(3650, 'is more than 3,650 days, which are ten years');

/** Days of what a moderator's undo may bring back. */
const undoableDays = days.min(
  undoDays,
  `is less than the ${undoDays} days in which a moderator can take a decision back`,
);

/** What a rule of each kind cannot do without. */
const NEEDS: Readonly<Record<CommentRule['kind'], readonly ('limit' | 'phrases')[]>> = {
  links: ['limit'],
  praise: ['limit', 'phrases'],
  'mainly links': ['limit'],
  promotion: ['phrases'],
  value: ['limit'],
};

const ruleSchema = z
  .strictObject({
    kind: z
      .enum(['links', 'praise', 'mainly links', 'promotion', 'value'], 'is not a kind of rule')
      .describe('links, praise, mainly links, promotion or value.'),
    says: words.describe('The rule as the public page states it.'),
    reason: words.describe('What the moderator and the writer read when it holds a comment.'),
    limit: z
      .int('is not a whole number')
      .min(0, 'is below zero')
      .exactOptional()
      .describe(
        'links: how many are fine. praise: words at most for praise to be brief. mainly links: percent of the words. value: words of one’s own at least.',
      ),
    phrases: z
      .array(
        z
          .string()
          .trim()
          .min(1, 'is empty')
          .refine((phrase) => phrase === phrase.toLowerCase(), 'is not in small letters'),
      )
      .min(1, 'is empty')
      .exactOptional()
      .describe('praise and promotion: the words they look for, in small letters.'),
  })
  .superRefine((rule, context) => {
    for (const field of NEEDS[rule.kind].filter((name) => rule[name] === undefined))
      context.addIssue({ code: 'custom', path: [field], message: 'is missing' });
  });

/** The comment policy: what is enforced, what writers read, and the public page. */
export const policySchema = z.strictObject({
  purpose: words.describe('What comments are for, in one sentence.'),
  reviewTime: words.describe('How long a review takes, to follow “usually”: within two working days.'),
  published: phraseList.describe('What is published: phrases that follow “We publish”.'),
  editedOut: phraseList.describe('What is taken out, and said to be: phrases that follow “We take out”.'),
  limits: z
    .strictObject({
      name: characters.max(200, 'is more than 200').describe('Characters of a name.'),
      email: characters.max(254, 'is more than 254').describe('Characters of an e-mail address.'),
      website: characters.max(2000, 'is more than 2,000').describe('Characters of a website’s address.'),
      text: characters.max(10_000, 'is more than 10,000').describe('Characters of a comment.'),
      links: z.int('is not a whole number').min(0, 'is below zero').describe('Links in a comment.'),
    })
    .describe('What fits; more is refused and given back, never cut.'),
  rules: z.array(ruleSchema).describe('What makes a person look twice; a rule never refuses.'),
  declines: z
    .array(
      z.strictObject({
        id: id.describe('Small letters, digits and hyphens; keep it once it has been used.'),
        label: words.describe('On the moderator’s button.'),
        says: words.describe('What the writer reads.'),
      }),
    )
    .min(1, 'is empty')
    .describe('Why a comment may be declined.'),
  kept: z
    .strictObject({
      waiting: undoableDays.describe('A comment that nobody decided on, after its last change.'),
      declined: undoableDays.describe('A declined comment, after it was declined.'),
      spam: undoableDays.describe('A comment called spam, after that.'),
      withdrawn: days.describe('A comment that its writer took back, after that.'),
      email: days.describe('The e-mail address of a published comment, after it was written.'),
      network: days.describe('The code of the network that a comment came from, after it was written.'),
      reports: undoableDays.describe('A reader’s report, after it was answered.'),
      log: undoableDays.describe('A line of the moderators’ log.'),
    })
    .describe(
      'Days for which each thing is kept; then it is erased for good, with no button that brings it back. The privacy page says these numbers.',
    ),
});

/** Stands for a policy that could not be read, while somebody writes it: nothing fits its limits, and nothing goes. */
export const noPolicy: CommentPolicy = {
  purpose: '',
  reviewTime: '',
  published: [],
  editedOut: [],
  limits: { name: 0, email: 0, website: 0, text: 0, links: 0 },
  rules: [],
  declines: [],
  // As long as can be: what nobody wrote erases nothing.
  kept: {
    ...{ waiting: 3650, declined: 3650, spam: 3650, withdrawn: 3650 },
    ...{ email: 3650, network: 3650, reports: 3650, log: 3650 },
  },
};

import { z } from 'astro/zod';
import type { CommentPolicy, CommentRule } from '../comments/contract.ts';
import { id, words } from './fields.ts';

const phraseList = z.array(words).min(1, 'is empty');

const characters = z.int('is not a whole number').min(1, 'is not a number of characters');

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
});

/** Stands for a policy that could not be read, while somebody writes it: nothing fits its limits. */
export const noPolicy: CommentPolicy = {
  purpose: '',
  reviewTime: '',
  published: [],
  editedOut: [],
  limits: { name: 0, email: 0, website: 0, text: 0, links: 0 },
  rules: [],
  declines: [],
};

import { z } from 'astro/zod';
import { smarten } from '../prose/typography.ts';
import { beginsWithVerb, VERB_SAMPLES } from '../training/observable-verbs.ts';
import { REVIEW_DAYS } from '../training/review.ts';
import { day, factId, id, line, words } from './fields.ts';

/*
 * The descriptions below are the author's manual, as in schemas.ts.
 */

const minutes = z.int('is not a whole number').min(1, 'is less than 1').max(60, 'is more than 60');

/** One recall question for the reviews. */
const recallSchema = z.strictObject({
  ask: words.describe('What somebody is asked to call to mind.'),
  answer: words.describe('What they compare their answer with.'),
});

const teamSchema = z.strictObject({
  minutes: minutes.describe('Minutes with a team: the sum of the agenda’s.'),
  size: z
    .strictObject({
      from: z.int().min(2, 'is less than 2').describe('Fewest people.'),
      to: z.int().max(30, 'is more than 30').describe('Most people.'),
    })
    .describe('How many people: { from: 3, to: 12 }.'),
  prepare: z.array(words).describe('What whoever leads does beforehand; [] for nothing.'),
  materials: z.array(words).describe('What is needed in the room; [] for nothing.'),
  agenda: z
    .array(
      z.strictObject({
        minutes: minutes.describe('Minutes it takes.'),
        do: words.describe('What the team does, in one or two sentences.'),
      }),
    )
    .min(1, 'is empty')
    .describe('The meeting, item by item.'),
  output: words.describe('What the team leaves with.'),
  debrief: z
    .array(words)
    .min(1, 'is empty')
    .max(4, 'has more than four questions')
    .describe('One to four questions for the debrief some weeks later.'),
  debriefAfterDays: z
    .int()
    .min(7, 'is less than 7')
    .max(90, 'is more than 90')
    .default(30)
    .describe('Days until the debrief.'),
});

const clauseSchema = z.strictObject({
  number: z
    .int()
    .min(1, 'is less than 1')
    .max(8, 'is more than 8')
    .describe('Its number in the covenant, 1 to 8.'),
  heading: words.describe('Its heading on the covenant.'),
  frame: words.describe('The sentence to fill in, with [what to fill in] in square brackets.'),
  tests: z
    .array(words)
    .min(2, 'has fewer than two tests')
    .max(6, 'has more than six tests')
    .describe('Two to six tests that a good clause passes.'),
  words: z.int().min(10, 'is less than 10').max(90, 'is more than 90').describe('Most words of the clause.'),
  note: words.optional().describe('What else to mind, such as a clause that mentions money.'),
});

/** Front matter of a training module. */
export const moduleSchema = z.strictObject({
  id: id.describe(
    'Never changes and is never used again: progress, paths and prerequisites know the module by it. Small letters, digits and single hyphens.',
  ),
  version: z
    .int('is not a whole number')
    .min(1, 'is less than 1')
    .describe('From 1; raised when its meaning changes.'),
  title: line
    .max(60, 'is longer than 60 characters')
    .transform(smarten)
    .describe('The one title, at most 60 characters. No figures.'),
  summary: line
    .max(160, 'is longer than 160 characters')
    .transform(smarten)
    .describe(
      'A full sentence of at most 160 characters, for lists, search results and sharing. No figures.',
    ),
  minutes: z
    .int('is not a whole number')
    .min(8, 'is less than 8')
    .max(20, 'is more than 20')
    .describe('Minutes alone, 8 to 20: the sum of the steps’ minutes.'),
  level: z
    .enum(['first', 'next', 'leader'], 'is neither first nor next nor leader')
    .describe(
      'first, next or leader: whether it asks for something learned before, or for the power to decide.',
    ),
  theme: id.describe('Id of categories.yaml: posts of that category go with it.'),
  audience: words.optional().describe('Whom it is for, such as “Everyone; leaders first”.'),
  objectives: z
    .array(
      z.strictObject({
        id: id.describe('Id that questions name; unique in the module.'),
        text: words
          .refine(beginsWithVerb, 'does not begin with a verb that one can see done')
          .describe(`What somebody can do afterwards. Begin with a verb such as ${VERB_SAMPLES}.`),
      }),
    )
    .min(2, 'has fewer than two objectives')
    .max(5, 'has more than five objectives')
    .describe('Two to five, each checked by a question.'),
  prerequisites: z.array(id).default([]).describe('Ids of modules to do before, usually none.'),
  mastery: z
    .number()
    .min(0.5, 'is less than 0.5')
    .max(1, 'is more than 1')
    .default(0.8)
    .describe('Share of the checks right that counts as done, 0.5 to 1; nothing is locked.'),
  review: z
    .array(z.int().min(1, 'is less than 1').max(365, 'is more than 365'))
    .min(1, 'is empty')
    .default([...REVIEW_DAYS])
    .describe('Days after which it is looked at again.'),
  secondLook: z
    .array(recallSchema)
    .min(2, 'has fewer than two questions')
    .max(5, 'has more than five questions')
    .describe('Two to five recall questions for the reviews.'),
  team: teamSchema.describe('How a team does it together.'),
  clause: clauseSchema.describe('The clause of the covenant that it produces.'),
  sources: z.array(factId).default([]).describe('Every fact id the text uses, and no other.'),
  published: day.describe(
    'When it appears, and never changed. A date in the future keeps it back until then.',
  ),
  reviewedOn: day.describe('When its figures and links were last checked.'),
  draft: z.boolean().default(false).describe('true shows it in npm run dev only.'),
});

/** A file of paths/: modules in order, those to come among them. */
export const pathSchema = z.strictObject({
  name: words.describe('As printed after “Path A,”.'),
  kind: z
    .enum(['path', 'track'], 'is neither path nor track')
    .describe('path or track; paths are lettered, and every module stands in one of them.'),
  order: z.int().min(1, 'is less than 1').describe('Its place among its kind, from 1.'),
  summary: words.describe('One or two sentences.'),
  outcome: words.describe('What one has at its end.'),
  modules: z
    .array(
      z
        .strictObject({
          module: id.optional().describe('Id of a module’s front matter.'),
          promised: words.optional().describe('Title of a module that is not out yet.'),
        })
        .refine(
          ({ module, promised }) => (module === undefined) !== (promised === undefined),
          'has not exactly one of module and promised',
        ),
    )
    .min(1, 'is empty')
    .describe('In order: module, an id, or promised, the title of one that is not out yet.'),
});

export type ModuleMatter = z.output<typeof moduleSchema>;
export type PathMatter = z.output<typeof pathSchema>;

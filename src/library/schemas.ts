import { z } from 'astro/zod';
import { smarten } from '../prose/typography.ts';
import { creditSchema, day, factId, id, line, webAddress, words } from './fields.ts';

/*
 * The descriptions below are the author's manual: the authors' guide is made from them,
 * and a mistake in a field is answered with its description.
 */

/** A path that one file can stand at: hosts read * and : in their lists as patterns, and no file holds a query. */
function isOldAddress(text: string): boolean {
  if (!/^(?:\/[^\s/?#*:\\]+)+\/?$/.test(text) || /\/\.{1,2}(?:\/|$)/.test(text)) return false;
  try {
    return decodeURI(text) !== '';
  } catch {
    return false;
  }
}

/** Front matter of a post. */
export const postSchema = z.strictObject({
  title: line
    .max(120, 'is longer than 120 characters')
    .transform(smarten)
    .describe('The one title: page, card, feed and search all use it. No figures.'),
  subtitle: line
    .max(260, 'is longer than 260 characters')
    .transform(smarten)
    .optional()
    .describe('One or two sentences under the title. No figures.'),
  description: line
    .max(155, 'is longer than 155 characters')
    .transform(smarten)
    .describe(
      'What the post says, for search results and sharing: a full sentence of at most 155 characters.',
    ),
  published: day.describe('When it appears. A date in the future keeps it back until then.'),
  updated: day.optional().describe('When its meaning last changed. Leave it out for a mended comma.'),
  reviewed: day.optional().describe('When its figures and links were last checked.'),
  categories: z
    .array(id)
    .min(1, 'is empty')
    .describe('One or more ids of categories.yaml; the first is the main one.'),
  tags: z
    .array(id)
    .max(12, 'has more than twelve tags')
    .default([])
    .describe('Ids of tags.yaml, two to five as a rule.'),
  authors: z
    .array(id)
    .min(1, 'is empty')
    .default(['both-banks'])
    .describe('Ids of files in people/, in the order of the byline.'),
  series: z
    .strictObject({
      name: id.describe('Id of series.yaml.'),
      part: z
        .int('is not a part number')
        .min(1, 'is not a part number')
        .describe('Which part this is, from 1.'),
    })
    .optional()
    .describe('The series it belongs to and its part: { name: after-the-storm, part: 1 }.'),
  sources: z.array(factId).default([]).describe('Every fact id the text uses, and no other.'),
  question: line
    .regex(/\?$/, 'does not end in a question mark')
    .transform(smarten)
    .optional()
    .describe('The question that opens the conversation under the post; ends in a question mark.'),
  cover: z
    .strictObject({
      src: line.describe('Picture beside the post, such as ./cover.jpg.'),
      alt: words.describe('What the picture says to somebody who cannot see it.'),
      credit: creditSchema.optional().describe('Who made it and under what license.'),
    })
    .optional()
    .describe('A picture instead of the post’s own river chart.'),
  excerpt: words.optional().describe('The card’s text, where neither <More /> nor the subtitle will do.'),
  link: webAddress.optional().describe('For a link post: where its title leads.'),
  republished: z
    .strictObject({
      from: words.describe('Name of the publication it first appeared in.'),
      url: webAddress.describe('Its address there: search engines are sent to it.'),
      permission: words.describe('With whose permission.'),
    })
    .optional()
    .describe('For a post that appeared elsewhere first.'),
  redirects: z
    .array(z.string().refine(isOldAddress, 'is not a path of this site'))
    .default([])
    .describe('Old addresses of this site that lead here, such as /2019/05/old-name/; no ? and no *.'),
  id: line
    .optional()
    .describe('Feed readers know the post by this; set it before renaming the folder, to the old address.'),
  comments: z
    .enum(['open', 'closed'], 'is neither open nor closed')
    .default('open')
    .describe('open or closed.'),
  pinned: z.boolean().default(false).describe('true keeps it at the head of the first page of posts.'),
  draft: z.boolean().default(false).describe('true shows it in npm run dev only.'),
});

/** A person or organization that signs posts. */
export const personSchema = z.strictObject({
  name: words.describe('As printed in the byline.'),
  bio: words.describe('One to three sentences for the box under a post.'),
  kind: z
    .enum(['person', 'organization'], 'is neither person nor organization')
    .default('person')
    .describe('person or organization.'),
  role: words.optional().describe('What they do, such as “guest author” or “bicycle mechanic”.'),
  url: z
    .union([webAddress, z.string().regex(/^\/\S*$/)], 'is neither a web address nor a path of this site')
    .optional()
    .describe('Their own page.'),
  links: z
    .array(
      z.strictObject({
        label: words.describe('Words of the link.'),
        url: webAddress.describe('Where it leads.'),
      }),
    )
    .default([])
    .describe('Where else they can be found.'),
});

/** One entry of categories.yaml or tags.yaml. */
export const topicSchema = z.strictObject({
  name: words.describe('As printed.'),
  description: words.describe('One or two sentences at the head of its archive.'),
});

/** One entry of series.yaml. */
export const seriesSchema = z.strictObject({
  title: words.describe('As printed.'),
  description: words.describe('One or two sentences at the head of the series.'),
  promised: z
    .array(
      z.strictObject({
        part: z.int().min(1).describe('Its part number.'),
        title: words.describe('Its title.'),
      }),
    )
    .default([])
    .describe('Parts that are planned and not out yet.'),
});

/** One entry of the fact register, facts.yaml. */
export const factSchema = z.strictObject({
  cite: words.describe('Short citation, author and year; it becomes the words of links.'),
  claim: words.describe('The strongest wording the site may use.'),
  kind: z
    .enum(
      [
        'book',
        'concept',
        'experiment',
        'field experiment',
        'study',
        'survey',
        'vendor survey',
        'meta-analysis',
        'review',
        'model',
        'standard',
        'law',
        'practice',
        'fable',
        'estimate',
        'refused claim',
      ],
      'is not a kind of source',
    )
    .describe('What sort of thing the source is.'),
  year: z
    .int()
    .min(1800)
    .max(2100)
    .optional()
    .describe('Year of the source; left out where the source gives none.'),
  source: words.describe('Full entry: authors, title, publisher or journal.'),
  links: z.array(webAddress).default([]).describe('Where it can be found.'),
  who: words.describe('Who and where was looked at, and how many.'),
  limits: words.describe('What it cannot tell us.'),
  read: z
    .enum(
      ['abstract', 'publisher page', 'own page', 'press release', 'report', 'law text', 'secondary account'],
      'is not a way of reading',
    )
    .describe('What of it was read.'),
  checked: day.describe('When it was last checked.'),
  standing: z
    .enum(['usable', 'dated', 'contested', 'refused'], 'is not a standing')
    .describe('usable, dated, contested or refused.'),
});

/** One entry of corrections.yaml. */
export const correctionSchema = z.strictObject({
  date: day.describe('When it was put right.'),
  address: z
    .string()
    .regex(/^\/\S*$/, 'is not a path of this site')
    .describe('The page, such as /posts/what-we-ask-of-you/.'),
  was: words.describe('What the page said.'),
  now: words.describe('What it says now, and why.'),
});

/** Front matter of a file in pages/. */
export const pageSchema = z.strictObject({
  title: words.describe('The page’s title.'),
  description: line
    .max(155, 'is longer than 155 characters')
    .transform(smarten)
    .describe('At most 155 characters, for search results and sharing.'),
  updated: day.describe('When it last changed.'),
});

/** One approved comment kept with the site, in a file of comments/. */
export const commentSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/, 'is not a comment id')
    .describe('Letters, digits, - and _.'),
  post: id.describe('Slug of its post.'),
  parent: z.string().exactOptional().describe('Id of the comment it answers.'),
  name: z.string().max(80).describe('The writer’s name; may be empty.'),
  website: webAddress.exactOptional().describe('The writer’s own site.'),
  written: z.iso
    .datetime({ error: 'is not a date-time' })
    .describe('When it was written, such as 2026-11-21T09:30:00Z.'),
  html: line.describe('The comment as HTML; elements that are not allowed are taken out.'),
  byAuthor: z.boolean().default(false).describe('true for a reply by the site’s own authors.'),
});

export type PostMatter = z.output<typeof postSchema>;
export type Person = z.output<typeof personSchema>;
export type Topic = z.output<typeof topicSchema>;
export type Series = z.output<typeof seriesSchema>;
export type Fact = z.output<typeof factSchema>;
export type Correction = z.output<typeof correctionSchema>;
export type PageMatter = z.output<typeof pageSchema>;

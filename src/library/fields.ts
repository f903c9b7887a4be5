import { z } from 'astro/zod';
import { smarten } from '../prose/typography.ts';

function readDay(text: string): Date {
  return new Date(text.includes('T') ? text.replace(/Z?$/, 'Z') : `${text}T00:00:00Z`);
}

/** JavaScript reads 31 February as 3 March; an author did not mean that. */
function isCalendarDay(text: string): boolean {
  const date = readDay(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.slice(0, 10));
}

/** A date as authors write it, `2026-11-18` or `2026-11-18T09:30` (UTC). */
export const day = z
  .preprocess(
    // Astro's own reader of the pages hands over dates already made.
    (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
    z
      .string({ error: 'is not a date' })
      .regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?Z?)?$/, { error: 'is not a date', abort: true })
      .refine((text) => isCalendarDay(text), 'is not a day of the calendar')
      .transform(readDay),
  )
  .describe('A date such as 2026-11-18, or with a time in UTC: 2026-11-18T09:30.');

/** An id of our own making: the last part of an address. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not an id')
  .describe('Small letters, digits and single hyphens.');

/** An id of the fact register. */
export const factId = z
  .string()
  .regex(/^F\d{2,3}$/, 'is not a fact id')
  .describe('A fact id such as F18.');

/** A web address of somebody else’s. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: 'is not a web address' })
  .describe('A full web address that starts with https://.');

/** Text in which something stands. */
export const line = z.string().trim().min(1, 'is empty');

/** Text that readers see: straight quotes in YAML become printed ones, as they do in the body. */
export const words = line.transform(smarten);

/** Who made a picture and under what license. */
export const creditSchema = z.strictObject({
  name: words.describe('Who made the picture.'),
  url: webAddress.optional().describe('Where the maker can be found.'),
  license: words.optional().describe('The license’s name, such as CC BY 4.0.'),
  licenseUrl: webAddress.optional().describe('Where the license can be read.'),
});

/** Days after which a module is looked at again, where its author says nothing else. */
export const REVIEW_DAYS: readonly number[] = [2, 9, 30];

/** What a calendar is told about a module's reviews. */
export interface ReviewPlan {
  /** The module's id: entries of the same module and day replace each other when they are imported again. */
  moduleId: string;
  title: string;
  /** Full address of the page that the reviews are done on. */
  url: string;
  /** The learner's own day of finishing, `2026-11-22`. */
  finishedOn: string;
  /** Days after that day; `REVIEW_DAYS` as a rule. */
  days: readonly number[];
  /** When the file is made. */
  now: Date;
}

/** The day so many days after another, both as `2026-11-22`. Throws RangeError where the day is none. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The days on which a module finished on that day is looked at again, as `2026-11-24`. */
export function reviewDays(finishedOn: string, days: readonly number[] = REVIEW_DAYS): string[] {
  return days.map((count) => addDays(finishedOn, count));
}

/** The reviews as text of an .ics file (RFC 5545): one entry a day, all day long, which keeps nobody from being free. */
export function writeReviewCalendar(plan: ReviewPlan): string {
  const entries = reviewDays(plan.finishedOn, plan.days).flatMap((day) => writeEntry(plan, day));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Both Banks//Training reviews//EN',
    'CALSCALE:GREGORIAN',
    ...entries,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function writeEntry({ moduleId, title, url, now }: ReviewPlan, day: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:review-${moduleId}-${day}@${new URL(url).hostname}`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${addDays(day, 1).replaceAll('-', '')}`,
    `SUMMARY:${escapeValue(`Second look: ${title}`)}`,
    `DESCRIPTION:${escapeValue(`A few questions about “${title}”, two minutes: ${url}`)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** RFC 5545, 3.3.11: these signs are written with a backslash, and a line break as `\n`. */
function escapeValue(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n?|\n/g, '\\n');
}

/** RFC 5545, 3.1: no line is longer than 75 bytes, and none is cut inside a character. */
export function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > 75) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return folded;
}

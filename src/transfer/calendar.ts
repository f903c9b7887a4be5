import { addDays } from '../language/days.ts';

/** A day in somebody's calendar: all day long, and it keeps nobody from being free. */
export interface CalendarDay {
  /** Names the entry: one with the same name replaces it when it is imported again. */
  name: string;
  /** `2026-11-22`. */
  day: string;
  title: string;
  words: string;
}

/** A calendar of such days. */
export interface Calendar {
  /** What the file is of, for programs: “Training reviews”. */
  kind: string;
  /** Full address that every entry leads to. */
  url: string;
  days: readonly CalendarDay[];
  /** When the file is made. */
  now: Date;
}

/** The days as text of an .ics file (RFC 5545). Throws RangeError where a day is none. */
export function writeCalendar(calendar: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Both Banks//${calendar.kind}//EN`,
    'CALSCALE:GREGORIAN',
    ...calendar.days.flatMap((day) => writeDay(calendar, day)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function writeDay({ url, now }: Calendar, { name, day, title, words }: CalendarDay): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${name}@${new URL(url).hostname}`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${addDays(day, 1).replaceAll('-', '')}`,
    `SUMMARY:${escapeValue(title)}`,
    `DESCRIPTION:${escapeValue(words)}`,
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

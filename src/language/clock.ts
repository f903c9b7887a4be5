import { sayDay } from './dates.ts';
import { dayIn } from './days.ts';

/**
 * “14:32”, and “22 November 2026, 14:32” where that is on another day than now: by the clock of a zone, the machine's own
 * where none is named.
 */
export function sayClock(moment: Date, now: Date, timeZone?: string): string {
  const time = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(moment);
  const day = dayIn(moment, timeZone);
  return day === dayIn(now, timeZone) ? time : `${sayDay(day)}, ${time}`;
}

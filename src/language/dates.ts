/** The site's zone: every date is said in it, wherever it is built or read. */
const timeZone = 'UTC';

const long = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long', year: 'numeric' });
const withWeekday = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long' });
const monthName = new Intl.DateTimeFormat('en-US', { timeZone, month: 'long' });

/** “12 November 2026”: no reader anywhere can take the day for the month. */
export function sayDate(date: Date): string {
  return long.format(date);
}

/** “12 Nov”, and “12 Nov 2025” where it is not the same year as now: for a few words beside a title. */
export function sayShortDate(date: Date, now: Date): string {
  const [day = '', month = '', year = ''] = long.format(date).split(' ');
  const said = `${day} ${month.slice(0, 3)}`;
  return long.format(now).endsWith(year) ? said : `${said} ${year}`;
}

/** “12 November 2026”, from a day such as `2026-11-12`. */
export function sayDay(day: string): string {
  return sayDate(new Date(`${day}T00:00:00Z`));
}

/** “Thursday, 12 November 2026”. */
export function sayFullDate(date: Date): string {
  return `${withWeekday.format(date)}, ${long.format(date)}`;
}

/** “12 November 2026, 09:05 UTC”: for what is answered within hours. */
export function sayMoment(date: Date): string {
  return `${long.format(date)}, ${date.toISOString().slice(11, 16)} ${timeZone}`;
}

/** “November”, from 1 for January. */
export function sayMonth(month: number): string {
  return monthName.format(new Date(Date.UTC(2000, month - 1, 1)));
}

/** `2026-11-12`, for the datetime attribute. */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

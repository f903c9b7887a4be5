import type { LogEvent } from '../comments/dependencies.ts';

/** An event as one line of a log: when, how grave, what, and then its details as `key=value`. */
export function sayEvent({ level, event, ...details }: LogEvent, at: Date): string {
  const words = Object.entries(details).map(([key, value]) => `${key}=${sayValue(value)}`);
  return [at.toISOString(), level, event, ...words].join(' ');
}

/** A text with a blank or a sign that could end the line or another value stands in quotation marks. */
function sayValue(value: string | number | boolean): string {
  return /^[\w./:-]+$/.test(String(value)) ? String(value) : JSON.stringify(value);
}

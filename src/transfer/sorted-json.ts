/** A value as JSON with the names of its fields in order: the same value gives the same text on every device. */
export function writeSorted(value: unknown, indent = 0): string {
  return JSON.stringify(sortNames(value), null, indent);
}

function sortNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortNames);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, part]) => [name, sortNames(part)]));
}

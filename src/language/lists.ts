/** “a”, “a and b”, “a, b and c”; an empty list is an empty string, and nothing around it should be printed. */
export function sayList(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

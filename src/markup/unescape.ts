const SIGNS: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#34': '"',
  '#38': '&',
  '#39': "'",
};

/** Text as it was before it was escaped for HTML, by us or by Astro. */
export function unescape(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#3[489]);/g, (_entity, name: string) => SIGNS[name] ?? '');
}

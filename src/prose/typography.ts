/** Turns the straight quotes, dashes and dots of a plain string (a title, a description) into printed ones. */
export function smarten(text: string): string {
  return text
    .replace(/(^|[\s([{—–-])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([{—–“-])'(?=\S)/g, '$1‘')
    .replace(/'/g, '’')
    .replace(/‘(?=\d0s|em\b|tis\b|twas\b)/g, '’')
    .replace(/---/g, '—')
    .replace(/(?<=\s|\d)--(?=\s|\d)/g, '–')
    .replace(/\.\.\./g, '…');
}

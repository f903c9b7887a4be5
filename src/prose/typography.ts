/** Turns the straight quotes, dashes and dots of a plain string (a title, a description) into printed ones. */
export function smarten(text: string): string {
  return text
    .replace(/["']+/g, (quotes, at: number) => {
      const opens = isOpening(text.slice(0, at), text.slice(at + quotes.length));
      return quotes.replaceAll('"', opens ? '“' : '”').replaceAll("'", opens ? '‘' : '’');
    })
    .replace(/‘(?=\d0s|(?:em|til|tis|twas)\b|n’)/gi, '’')
    .replace(SHORT_YEAR, '’')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/\.\.\./g, '…');
}

/** The mark of a left-out century, as in ’69, where no closing mark makes it a quotation. */
const SHORT_YEAR = /‘(?=\d\d(?!\d))(?![^‘]*’(?!\p{L}))/gu;

/** After a space or a bracket a quotation opens before anything; after a dash, which may also end one, before a word. */
function isOpening(before: string, after: string): boolean {
  if (/(?:^|[\s([{/=“‘])$/.test(before)) return /^\S/.test(after);
  return /[—–-]$/.test(before) && /^[\p{L}\p{N}]/u.test(after);
}

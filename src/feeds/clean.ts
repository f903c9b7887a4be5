const ILLEGAL =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Drops the characters that XML 1.0 forbids; a feed with one of them is refused whole by its readers. */
export function dropIllegal(text: string): string {
  // Nearly every text has none, and telling so is much cheaper than looking for each.
  return /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(text) || !text.isWellFormed()
    ? text.replace(ILLEGAL, '')
    : text;
}

/** Escapes text for the inside of an XML element or attribute. */
export function escapeXml(text: string): string {
  return dropIllegal(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

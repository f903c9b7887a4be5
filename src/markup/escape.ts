const TEXT_ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const ATTRIBUTE_ENTITIES: Record<string, string> = { ...TEXT_ENTITIES, '"': '&quot;' };

/** Escapes text for the inside of an HTML element. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (sign) => TEXT_ENTITIES[sign] ?? sign) : text;
}

/** Writes attributes with a leading space each; `true` stands alone, undefined and false are left out. */
export function attributes(values: Record<string, string | number | boolean | undefined>): string {
  let written = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === false) continue;
    written += value === true ? ` ${name}` : ` ${name}="${escapeAttribute(String(value))}"`;
  }
  return written;
}

/** Escapes text for the inside of an attribute between double quotes, and of an element. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ATTRIBUTE_ENTITIES[sign] ?? sign);
}

/**
 * A short name of some words: 32-bit FNV-1a over their UTF-8 bytes, in seven letters and digits. White space and the
 * way quotes are printed do not count. It tells versions apart; it keeps no secret.
 */
export function shortHash(text: string): string {
  const plain = text.normalize('NFC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(plain)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash.toString(36).padStart(7, '0');
}

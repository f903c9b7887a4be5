/**
 * A number of 53 bits by which the same text is found again, whatever its letters' size and its white space: cyrb53, a
 * fast hash that is no secret and keeps none. Two texts that differ have one key about once in 10^16 pairs.
 */
export function textKey(text: string): number {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < plain.length; index += 1) {
    const unit = plain.charCodeAt(index);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return 4_294_967_296 * (2_097_151 & high) + (low >>> 0);
}

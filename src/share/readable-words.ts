/** Signs that phones draw as small pictures, and what joins or colors them: a title reads as well without them. */
const PICTOGRAPHS =
  /\s*(?:(?![©®™])\p{Extended_Pictographic}|[\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\u20e3\ufe0e\ufe0f])/gu;

/** Signs that programs obey and nobody sees, and halves of letters. */
const UNSEEN = /(?!\s)[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

/** Words as a share image shows them: parted by single spaces, without pictographs and what nobody sees. */
export function readableWords(words: string): string {
  return words.normalize('NFC').replace(PICTOGRAPHS, '').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}

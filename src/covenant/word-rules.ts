/** Hedges and boasts: the first promise nothing, the second nobody believes. */
const HEDGES =
  /\b(?:always|never|guarantee[ds]?|as soon as possible|where possible|striv(?:e|es|ing)|endeavou?rs?|world[- ]class|best|passionate|inconvenience)\b|100\s?%/gi;

/** Words and sums that a law about consumers may make binding. */
const LEGAL =
  /\b(?:refund(?:s|ed|ing|able)?|guarantee[ds]?|money[- ]back|warrant(?:y|ies)|compensat(?:e|es|ed|ion)|free(?: of charge)?|(?:no|without) charge|vouchers?|discounts?|credit note)\b|[£$€]\s?\d[\d.,]*|\b\d[\d.,]*\s?(?:pounds|dollars|euros?|gbp|usd|eur)\b/gi;

/** A form of “be” and a participle, with nobody who does it. */
const PASSIVE =
  /\b(?:(?:will|can|may|must|should|shall) be|gets?|is|are|was|were|been|being)\s+(?:\w+ly\s+)?(?:\w{2,}ed|done|made|given|told|kept|sent|shown|written|taken|met|paid|heard|put|found|held|brought|dealt)\b(?! by\b)/gi;

const TIME =
  /\b(?:minutes?|hours?|days?|weeks?|months?|noon|midnight|morning|afternoon|evening|today|tomorrow|tonight|o’clock|same[- ]day|next|(?:mon|tues|wednes|thurs|fri|satur|sun)day|deadline|closing|opening|(?:before|by|within|until) \w+|at once|straight away|the moment)\b|\d{1,2}[:.]\d\d|\b\d{1,2}\s?[ap]\.?m\b/i;

const NUMBER =
  /\d|\b(?:once|twice|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|half|none|nobody|every|each|first)\b/i;

const ACT =
  /\b(?:writ(?:e|es|ten|ing)|in writing|text(?:s|ed)?|calls?|called|phone[sd]?|rings?|e-?mail(?:s|ed)?|messages?|letters?|notes?|shows?|shown|signs?|signed|reads?|read (?:out|back|aloud)|says?|names?|by name|hands?|list(?:s|ed)?|prints?|printed|photos?|pictures?|receipts?|cards?|copy|copies|face to face|in person|aloud|see|stands?|greets?|tells?|told|tick(?:s|ed)?|stamp(?:s|ed)?|sits?|opens?|stops?|asks?)\b/i;

const PHONE = /(?<![\w.])(?:\+\d[\d ().-]{6,}\d|\(?0\d[\d ().-]{6,}\d|\d{3}[ .-]\d{3}[ .-]\d{4})(?!\w)/;

const ORDER =
  /\b(?:order|invoice|ticket|booking|job|case|ref(?:erence)?|account|customer)\s*(?:no\.?|numbers?|nr\.?|id)?\s*[:#]?\s*#?\s*(?=[\w-]*\d{3})[A-Z\d][A-Z\d-]{2,}\b|#\s?\d{4,}/i;

const FULL_NAME =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+\p{Lu}[\p{L}’'-]+|\bcustomer,?\s+\p{Lu}[\p{L}’'-]+\s+\p{Lu}[\p{L}’'-]+/u;

/** Hedge and boast words in a text, each once, as they are written there. */
export function findHedges(text: string): string[] {
  return each(text, HEDGES);
}

/** Words about money or a guarantee, each once, as they are written there. */
export function findLegalWords(text: string): string[] {
  return each(text, LEGAL);
}

/** Turns of phrase that do not say who does it, each once. */
export function findPassives(text: string): string[] {
  return each(text, PASSIVE);
}

/** True where a measure has a time, a count or an act that somebody could see. */
export function isMeasurable(text: string): boolean {
  return hasTime(text) || NUMBER.test(text) || ACT.test(text);
}

/** True where a text names a time that someone could plan around. */
export function hasTime(text: string): boolean {
  return TIME.test(text);
}

/** What tells strangers who a customer is: “a phone number”, “an order number”, “a full name”. */
export function findPersonal(text: string): string[] {
  return [
    ...(PHONE.test(text) ? ['a phone number'] : []),
    ...(ORDER.test(text) ? ['an order number'] : []),
    ...(FULL_NAME.test(text) ? ['a full name'] : []),
  ];
}

/** True for a name in two or more words, of which the last is longer than initials. */
export function isFullName(name: string): boolean {
  return /\p{L}{2,}[’'-]?\p{L}*\s+(?:\S+\s+)*\p{L}{2,}/u.test(name.trim());
}

function each(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([found]) => found.toLowerCase()))];
}

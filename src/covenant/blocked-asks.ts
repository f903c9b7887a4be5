/** Why something may not be asked of customers. */
export interface Refusal {
  about: string;
  words: string;
}

const LAW =
  'In the United States a standard form that forbids or punishes honest reviews is void (general information, not legal advice).';

const NEVER: readonly (Refusal & { pattern: RegExp })[] = [
  {
    about: 'reviews',
    pattern:
      /\breviews?\b|\btestimonials?\b|\brecommend(?:ation)?s?\b|\b(?:google|yelp|tripadvisor|trustpilot)\b/i,
    words: `A covenant never asks for reviews, or asks people to hold one back: an honest review is the customer’s to give. ${LAW}`,
  },
  {
    about: 'ratings',
    pattern:
      /\bratings?\b|\brate (?:us|me|our)\b|\b(?:\d|one|two|three|four|five)[- ]stars?\b|\bstars\b|\bscore (?:us|me)\b|\btop marks\b/i,
    words: `A covenant never asks for a rating, good or otherwise: a rating that was asked for tells nobody anything. ${LAW}`,
  },
  {
    about: 'silence',
    pattern:
      /\bsilen(?:t|ce)\b|\bkeep (?:it|this|that|things|quiet|problems?|complaints?)?\s*(?:quiet|private|secret|to yourselves|to yourself|between us|offline|off)\b|\b(?:do not|don[’']t|never|not to|without|avoid|refrain from|stop)\s+(?:\w+\s+)?(?:tell(?:ing)?|post(?:ing)?|publish(?:ing)?|complain(?:ing)?|shar(?:e|ing)|talk(?:ing)?|speak(?:ing)?|mention(?:ing)?|writ(?:e|ing))\b|\bnon-?disclosure\b|\bin confidence\b/i,
    words: `A covenant never asks for silence: people may tell anyone, anywhere, what happened to them. ${LAW}`,
  },
  {
    about: 'tips',
    pattern: /\btips?\b(?! us off)|\btipping\b|\bgratuit(?:y|ies)\b|\bdonat(?:e|ion|ions)\b/i,
    words: 'A covenant never asks for tips: care that is promised is already paid for.',
  },
  {
    about: 'legal rights',
    pattern:
      /\bwaiv\w*\b|\b(?:give|giving|sign|signing) (?:up|away)\b|\brights?\b(?= to\b)|\b(?:legal|consumer|your|any|all|these|those|their|no) rights?\b|\bliab\w+\b|\b(?:not|never|don[’']t) (?:to )?(?:sue|claim|dispute|return|ask for (?:a |your )?(?:refund|money))\b|\bno (?:refunds?|returns?|claims?|legal action)\b|\barbitration\b|\bchargebacks?\b|\blegal action\b/i,
    words:
      'A covenant never asks anyone to give up a right. This page adds to people’s legal rights and takes none of them away.',
  },
];

/** The first reason why these words may not be asked of customers; undefined where there is none. */
export function findBlockedAsk(words: string): Refusal | undefined {
  const found = NEVER.find(({ pattern }) => pattern.test(words));
  return found && { about: found.about, words: found.words };
}

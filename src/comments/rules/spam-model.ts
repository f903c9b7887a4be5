/** A comment on which moderators decided, by what it shows. */
export interface Example {
  features: readonly string[];
  isSpam: boolean;
}

/** What moderators' decisions say of features; made anew from them, and kept nowhere. */
export interface SpamModel {
  /** How many comments were called spam, and how many were published. */
  spam: number;
  published: number;
  /** How many of each show a feature. */
  counts: ReadonlyMap<string, Counts>;
  /** Sums of the counts above: long comments show more, and must not count for more. */
  total: Counts;
}

interface Counts {
  spam: number;
  published: number;
}

/** How a feature moved a score. */
export interface Influence extends Counts {
  feature: string;
  /** Above 0 toward spam, below 0 toward publishing; its size is how far. */
  weight: number;
}

/** What decisions on others say of a comment: 0 is like what was published, 1 like spam, 0.5 says nothing. */
export interface SpamScore {
  value: number;
  /** Everything that moved it, the strongest first. */
  influences: Influence[];
}

/** Decisions of each kind before a score means anything. */
export const FEWEST_DECISIONS = 20;

/** From here on a comment is called likely spam; as far from the other end, likely fine. Measured: decision 84. */
export const LIKELY = 0.75;

/** Counts what comments show that moderators published or called spam. */
export function learn(examples: Iterable<Example>): SpamModel {
  const counts = new Map<string, Counts>();
  const total: Counts = { spam: 0, published: 0 };
  const model = { spam: 0, published: 0, counts, total };
  for (const { features, isSpam } of examples) {
    const kind = isSpam ? 'spam' : 'published';
    model[kind] += 1;
    total[kind] += features.length;
    for (const feature of features) {
      const known = counts.get(feature);
      if (known === undefined) counts.set(feature, { spam: 0, published: 0, [kind]: 1 });
      else known[kind] += 1;
    }
  }
  return model;
}

/**
 * Scores what a comment shows, undefined while there are too few decisions. Each feature has a probability (Robinson: its
 * share among the features of spam and of what was published, drawn toward one half while it is rare), and Fisher's test
 * joins them; features never seen say nothing.
 */
export function score(model: SpamModel, features: readonly string[]): SpamScore | undefined {
  if (model.spam < FEWEST_DECISIONS || model.published < FEWEST_DECISIONS) return undefined;
  const influences: Influence[] = [];
  let againstSpam = 0;
  let forSpam = 0;
  for (const feature of features) {
    const counts = model.counts.get(feature);
    if (counts === undefined) continue;
    const probability = weigh(counts, model.total);
    againstSpam -= 2 * Math.log(probability);
    forSpam -= 2 * Math.log(1 - probability);
    influences.push({ feature, ...counts, weight: Math.log(probability / (1 - probability)) });
  }
  const degrees = 2 * influences.length;
  const value = (1 + chanceOf(againstSpam, degrees) - chanceOf(forSpam, degrees)) / 2;
  influences.sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
  return { value, influences };
}

/** As far on the way to 1 goes a score where the browser did no sum: too little to call anything likely spam by itself. */
const NO_WORK = 0.05;

/** The score of a comment sent without the sum; the same for everybody, and never learned: who has no script is no spammer. */
export function raiseWithoutWork(value: number): number {
  return value + (1 - value) * NO_WORK;
}

function weigh({ spam, published }: Counts, total: Counts): number {
  const [inSpam, inPublished] = [spam / total.spam, published / total.published];
  const seen = spam + published;
  return (0.5 + seen * (inSpam / (inSpam + inPublished))) / (1 + seen);
}

/** The chance that a sum of squares with so many degrees of freedom, an even number, is as large by accident. */
function chanceOf(sum: number, degrees: number): number {
  const half = sum / 2;
  // In logarithms, because e to the minus a thousand is 0 and its sum is not.
  let term = -half;
  let chance = Math.exp(term);
  for (let index = 1; index < degrees / 2; index += 1) {
    term += Math.log(half / index);
    chance += Math.exp(term);
  }
  return Math.min(1, chance);
}

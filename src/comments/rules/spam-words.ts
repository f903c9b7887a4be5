import { sayCount } from '../../language/counts.ts';
import { LIKELY, type Influence, type SpamModel } from './spam-model.ts';

/** As many reasons as a moderator reads. */
const MOST = 5;

const signs: Readonly<Record<string, string>> = {
  'length 0': 'fewer than 8 words',
  'length 1': '8 to 19 words',
  'length 2': '20 to 44 words',
  'length 3': '45 to 89 words',
  'length 4': '90 words or more',
  'links 0': 'no link',
  'links 1': 'one link',
  'links 2': 'two links',
  'links 3': 'three links or more',
  website: 'a website given',
  'no website': 'no website given',
  'long name': 'a name of three words or more',
  'number in name': 'a number in the name',
  capitals: 'many capitals',
  'exclamations 0': 'no exclamation mark',
  'exclamations 1': 'one or two exclamation marks',
  'exclamations 2': 'three exclamation marks or more',
  question: 'a question',
  'other script': 'mostly another script',
  'mixed scripts': 'words that mix alphabets',
  money: 'an amount of money or a percentage',
  contact: 'a telephone number, an address or a handle',
  emoji: 'an emoji',
  'link as code': 'a link written as code',
  'seconds 0': 'sent within 8 seconds',
  'seconds 1': 'sent within 25 seconds',
  'seconds 2': 'sent within 90 seconds',
  'seconds 3': 'took longer than 90 seconds',
  trap: 'a field filled in that people do not see',
  'too fast': 'sent within three seconds',
  'one of many': 'one of many from its network',
};

/** A reason for a score: what was seen, and in how many of the decisions. */
export interface SpamReason {
  says: string;
  towardSpam: boolean;
}

/** A score in words. */
export function sayScore(value: number): string {
  const points = `${Math.round(value * 100)} of 100`;
  if (value >= LIKELY) return `Likely spam, ${points}`;
  return value <= 1 - LIKELY ? `Likely fine, ${points}` : `Hard to say, ${points}`;
}

/** The five things that moved a score most; a word that is part of a pair already said is not said again. */
export function explainScore(
  influences: readonly Influence[],
  { spam, published }: Pick<SpamModel, 'spam' | 'published'>,
): SpamReason[] {
  const reasons: SpamReason[] = [];
  const said = new Set<string>();
  for (const { feature, weight, ...seen } of influences) {
    if (reasons.length === MOST) break;
    const [kind, value] = split(feature);
    const words = kind === 'sign' ? [] : value.split(' ');
    if (words.some((word) => said.has(word))) continue;
    for (const word of words) said.add(word);
    reasons.push({
      says: `${sayFeature(kind, value)} (${seen.spam} of ${spam} spam, ${seen.published} of ${published} published)`,
      towardSpam: weight > 0,
    });
  }
  return reasons;
}

function sayFeature(kind: string, value: string): string {
  switch (kind) {
    case 'name':
      return `“${value}” in the name`;
    case 'host':
      return `“${value}” in an address`;
    case 'sign':
      return signs[value] ?? value;
    default:
      return /^0+$/.test(value) ? `a number of ${sayCount(value.length, 'digit')}` : `“${value}”`;
  }
}

function split(feature: string): [kind: string, value: string] {
  const colon = feature.indexOf(':');
  return [feature.slice(0, colon), feature.slice(colon + 1)];
}

import { shortHash } from '../transfer/short-hash.ts';

/** The same things in an order that the seed decides, always the same for one seed, and never the one they came in. */
export function shuffle<Thing extends { key: string }>(things: readonly Thing[], seed: string): Thing[] {
  const ranks = new Map(things.map(({ key }) => [key, shortHash(`${seed} ${key}`)]));
  const rankOf = ({ key }: Thing): string => ranks.get(key) ?? '';
  const shuffled = [...things].sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
  const isAsBefore = shuffled.every((thing, index) => thing === things[index]);
  return isAsBefore ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled;
}

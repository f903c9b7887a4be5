/** Hands in the room: the key of a choice and how many people raised one for it. */
export type Tally = Readonly<Record<string, number>>;

/** What to do when a vote is counted. */
export type Advice = 'explain again' | 'discuss and vote again' | 'go on';

/** More people than this are no team that raises hands. */
export const MOST_HANDS = 999;

/** Under this share (percent) a question is explained again; up to the other one people discuss, then vote again. */
export const SHARES = { explain: 35, discuss: 70 } as const;

/** How many hands were raised altogether. */
export function countHands(tally: Tally): number {
  return Object.values(tally).reduce((sum, hands) => sum + hands, 0);
}

/** So many of so many, in whole percent; 0 of none. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part * 100) / whole);
}

/** What peer instruction does next: under 35 % right explain again, 35 to 70 % discuss, over 70 % go on. Nobody voted: nothing. */
export function adviseOn(right: number, voted: number): Advice | undefined {
  if (voted === 0) return undefined;
  // The numbers themselves, not the rounded percent: 7 of 20 is 35 %, 69 of 200 is less.
  if (right * 100 < SHARES.explain * voted) return 'explain again';
  return right * 100 <= SHARES.discuss * voted ? 'discuss and vote again' : 'go on';
}

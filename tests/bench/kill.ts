import { runKillRound } from '../endpoint/kill-round.ts';

/*
 * Kills the server under load again and again: `npm run bench -- kill 100` (rounds). Not one acknowledged comment may be
 * missing afterwards, and none may be there twice.
 */

/** Runs so many rounds and prints their sum; answers whether nothing was lost, doubled or refused. */
export async function killRounds(rounds: number): Promise<boolean> {
  const sum = { acknowledged: 0, lost: 0, doubled: 0, refused: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const result = await runKillRound(1 + ((round * 37) % 350));
    for (const figure of ['acknowledged', 'lost', 'doubled', 'refused'] as const)
      sum[figure] += result[figure];
    if ((round + 1) % 10 === 0 || round + 1 === rounds) {
      console.log(
        `${round + 1} of ${rounds} rounds: ${sum.acknowledged} acknowledged before a kill, ${sum.lost} lost, ${sum.doubled} doubled, ${sum.refused} refused afterwards`,
      );
    }
  }
  return sum.lost + sum.doubled + sum.refused === 0;
}

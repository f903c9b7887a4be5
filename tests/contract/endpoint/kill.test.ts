import { describe, expect, it } from 'vitest';
import { runKillRound } from '../../endpoint/kill-round.ts';

const ROUNDS = 10;

describe('a server that is killed while people write', () => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => [round + 1]))(
    'S26 keeps every acknowledged comment once, and takes the rest when they are sent again: round %i',
    async (round) => {
      // At another moment of the load each time, the first of them almost at its beginning.
      const { acknowledged, lost, doubled, refused } = await runKillRound(1 + round * 31);
      expect(acknowledged).toBeGreaterThan(round * 31);
      expect(acknowledged).toBeLessThan(400);
      expect({ lost, doubled, refused }).toEqual({ lost: 0, doubled: 0, refused: 0 });
    },
  );
});

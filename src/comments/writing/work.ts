import { createChallenge, randomInt, verifySolution, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { signTexts } from '../rules/digest.ts';

/** Rounds of PBKDF2 for one try: about a millisecond, in a browser as on a server. */
const COST = 2000;

/** So many tries find the number: a fifth of a second on a desk, about one on an old phone. */
const TRIES = { least: 100, most: 250 };

/** Longer answers are none of ours. */
const LONGEST = 2000;

/** Asks browsers for a sum, and looks at what they answer. */
export interface Work {
  /**
   * A sum for the browser of one token: it takes the browser many tries, and us one. The token says for which post and
   * for how long it is good, and brings in one comment wherever it is sent: so the sum cannot be used again either.
   * `counter` is the number to be found.
   */
  ask: (token: string, counter?: number) => Promise<Challenge>;
  /** Whether an answer solves the sum that was asked of this token; never rejects, whatever it is given. */
  check: (answer: string, token: string) => Promise<boolean>;
}

/** Prepares asking and checking, with one key. */
export function createWork(signingKey: string): Work {
  const secrets = {
    hmacSignatureSecret: signTexts(signingKey, ['work 1', 'question']),
    hmacKeySignatureSecret: signTexts(signingKey, ['work 1', 'answer']),
  };
  return {
    ask: (token, counter = randomInt(TRIES.most, TRIES.least)) =>
      createChallenge({
        ...{ algorithm: 'PBKDF2/SHA-256', cost: COST, counter, data: { token } },
        ...{ deriveKey, ...secrets },
      }),
    check: async (answer, token) => {
      if (answer === '' || answer.length > LONGEST) return false;
      try {
        // A marked boundary: what does not have this shape is not signed by us, and fails below.
        const { challenge, solution } = JSON.parse(answer) as Parameters<typeof verifySolution>[0];
        // The cheapest question first; what it says is as good as the signature that is looked at then.
        if (challenge.parameters.data?.['token'] !== token) return false;
        return (await verifySolution({ challenge, solution, deriveKey, ...secrets })).verified;
      } catch {
        return false;
      }
    },
  };
}

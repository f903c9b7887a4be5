import { createChallenge, randomInt, verifySolution, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { signTexts } from '../rules/digest.ts';
import type { Writing } from './writing.ts';

/** Rounds of PBKDF2 for one try: about a millisecond, in a browser as on a server. */
const COST = 2000;

/** So many tries find the number: a fifth of a second on a desk, about one on an old phone. */
const TRIES = { least: 100, most: 250 };

/** Longer answers are none of ours. */
const LONGEST = 2000;

/**
 * A sum for the browser of one token: it takes the browser many tries, and us one. The token says for which post and for
 * how long it is good, and brings in one comment wherever it is sent: so the sum cannot be used again either. `counter` is
 * the number to be found.
 */
export async function askWork(
  { signingKey }: Pick<Writing, 'signingKey'>,
  token: string,
  counter = randomInt(TRIES.most, TRIES.least),
): Promise<Challenge> {
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: COST,
    counter,
    data: { token },
    deriveKey,
    ...secretsOf(signingKey),
  });
}

/** Whether an answer solves the sum that was asked of this token; never rejects, whatever it is given. */
export async function checkWork(
  { signingKey }: Pick<Writing, 'signingKey'>,
  answer: string,
  token: string,
): Promise<boolean> {
  if (answer === '' || answer.length > LONGEST) return false;
  try {
    // A marked boundary: what does not have this shape is not signed by us, and fails below.
    const { challenge, solution } = JSON.parse(answer) as Parameters<typeof verifySolution>[0];
    const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secretsOf(signingKey) });
    return verified && challenge.parameters.data?.['token'] === token;
  } catch {
    return false;
  }
}

function secretsOf(signingKey: string): { hmacSignatureSecret: string; hmacKeySignatureSecret: string } {
  return {
    hmacSignatureSecret: signTexts(signingKey, ['work 1', 'question']),
    hmacKeySignatureSecret: signTexts(signingKey, ['work 1', 'answer']),
  };
}

import { hexToBytes } from '@noble/hashes/utils.js';
import { createChallenge, randomInt, type Challenge, type Solution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { isSameSignature, signPlainly, signTexts } from '../rules/digest.ts';

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
  /** Whether an answer solves the sum that was asked of this token; never throws, whatever it is given. */
  check: (answer: string, token: string) => boolean;
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
    check: (answer, token) => {
      if (answer === '' || answer.length > LONGEST) return false;
      try {
        // A marked boundary: what does not have this shape is not signed by us, and fails below.
        const { challenge, solution } = JSON.parse(answer) as { challenge: Challenge; solution: Solution };
        const { parameters, signature = '' } = challenge;
        // The cheapest question first; what it says is as good as the signature that is looked at then.
        if (parameters.data?.['token'] !== token) return false;
        // As altcha-lib signs: the parameters as it wrote them, and the key that is looked for. Its own check waits for
        // the browser's cryptography four times, which costs more than everything else about a comment.
        if (
          !isSameSignature(signature, signPlainly(secrets.hmacSignatureSecret, JSON.stringify(parameters)))
        ) {
          return false;
        }
        const found = signPlainly(secrets.hmacKeySignatureSecret, hexToBytes(solution.derivedKey));
        return isSameSignature(parameters.keySignature ?? '', found);
      } catch {
        return false;
      }
    },
  };
}

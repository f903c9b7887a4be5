import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { CommentsDependencies } from '../dependencies.ts';

/** Cost of a new hash: 32 MB for about a quarter of a second. A hash names its own costs, so these may grow. */
const COSTS = { N: 2 ** 15, r: 8, p: 3 };
const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** Passwords as salted scrypt: `scrypt$N$r$p$salt$key`. */
export const passwords: CommentsDependencies['passwords'] = {
  async hash(password) {
    const salt = randomBytes(SALT_BYTES);
    const key = await derive(password, salt, COSTS);
    return ['scrypt', COSTS.N, COSTS.r, COSTS.p, salt.toString('hex'), key.toString('hex')].join('$');
  },
  async verify(password, hash) {
    const kept = readHash(hash ?? '');
    // Without a hash the same work is done, so that nobody learns from a clock which names exist.
    const key = await derive(password, kept?.salt ?? randomBytes(SALT_BYTES), kept?.costs ?? COSTS);
    return kept !== undefined && key.length === kept.key.length && timingSafeEqual(key, kept.key);
  },
};

interface Costs {
  N: number;
  r: number;
  p: number;
}

function readHash(hash: string): { costs: Costs; salt: Buffer; key: Buffer } | undefined {
  const [, N, r, p, salt = '', key = ''] =
    /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([0-9a-f]+)\$([0-9a-f]{64})$/.exec(hash) ?? [];
  if (key === '') return undefined;
  return {
    costs: { N: Number(N), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'hex'),
    key: Buffer.from(key, 'hex'),
  };
}

function derive(password: string, salt: Buffer, costs: Costs): Promise<Buffer> {
  const options = { ...costs, maxmem: 256 * costs.N * costs.r };
  return new Promise((resolve, reject) => {
    // One spelling of what looks the same, whatever keyboard it was typed on.
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

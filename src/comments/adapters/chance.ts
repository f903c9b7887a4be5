import { randomBytes, randomUUID } from 'node:crypto';
import type { CommentStore } from '../store/store.ts';

/** The key of every signature, as the endpoint has it; a command that makes a link needs the same. */
export function readSigningKey(store: Pick<CommentStore, 'secret'>): Promise<string> {
  return store.secret('signing-key', () => randomBytes(32).toString('hex'));
}

/** Forty unguessable letters and digits: for cookies, codes and ids of tokens. */
export function newToken(): string {
  return randomBytes(20).toString('hex');
}

/** Nine signs of time and sixteen of chance, small letters and digits: 25 in all, in the order of time. */
export function createId(at: Date): string {
  // About 76 random bits of a UUID: Node has many of those ready, and makes bytes one by one.
  const chance = BigInt(`0x${randomUUID().replaceAll('-', '')}`)
    .toString(36)
    .padStart(25, '0');
  return at.getTime().toString(36).padStart(9, '0') + chance.slice(-16);
}

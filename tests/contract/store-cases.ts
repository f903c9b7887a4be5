import { afterEach, beforeEach, describe } from 'vitest';
import { tryAskings } from './asking-cases.ts';
import { tryCopies } from './copy-cases.ts';
import { tryDecisions } from './decision-cases.ts';
import { tryDeployments } from './deployment-cases.ts';
import { tryFailures } from './failure-cases.ts';
import { tryInvitations } from './invitation-cases.ts';
import { tryLetters } from './letter-cases.ts';
import { tryNotices } from './notice-cases.ts';
import { tryPeople } from './people-cases.ts';
import { tryQueue } from './queue-cases.ts';
import { tryRetention } from './retention-cases.ts';
import type { TriedStore } from './tried-store.ts';
import { tryWriting } from './writing-cases.ts';

/** Everything that every store must do alike; each case gets an empty one from `openStore`. */
export function tryStore(name: string, openStore: () => Promise<TriedStore>): void {
  describe(name, () => {
    let tried: TriedStore | undefined;
    const current = (): TriedStore => {
      if (tried === undefined) throw new Error('no store is open');
      return tried;
    };
    beforeEach(async () => {
      tried = await openStore();
    });
    afterEach(() => tried?.remove());

    describe('writing', () => {
      tryWriting(current);
    });
    describe('deciding', () => {
      tryDecisions(current);
    });
    describe('looking', () => {
      tryQueue(current);
    });
    describe('people and secrets', () => {
      tryPeople(current);
    });
    describe('invitations', () => {
      tryInvitations(current);
    });
    describe('copies', () => {
      tryCopies(current);
    });
    describe('publishing elsewhere', () => {
      tryDeployments(current);
    });
    describe('telling by mail', () => {
      tryLetters(current);
    });
    describe('asking what is kept', () => {
      tryAskings(current);
    });
    describe('keeping no longer than said', () => {
      tryRetention(current);
    });
    describe('telling moderators', () => {
      tryNotices(current);
    });
    describe('failing', () => {
      tryFailures(current);
    });
  });
}

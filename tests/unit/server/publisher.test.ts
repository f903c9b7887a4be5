import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommentSnapshot } from '../../../src/comments/contract.ts';
import type { LogEvent } from '../../../src/comments/dependencies.ts';
import { createPublisher, type Publisher } from '../../../src/server/publisher.ts';
import type { BuildResult } from '../../../src/server/rebuild-when-due.ts';

let revision: number;
let written: number[];
let built: number[];
let events: LogEvent[];
/** Ends the build under way. */
let finish: (result?: BuildResult) => void;
let isBuilding: boolean;
let publisher: Publisher;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T10:00:00Z') });
  [revision, written, built, events, isBuilding] = [3, [], [], [], false];
  publisher = createPublisher({
    takeSnapshot: (): Promise<CommentSnapshot> =>
      Promise.resolve({ version: 1, revision, closed: [], paused: false, comments: [] }),
    writeSnapshot: (snapshot) => {
      written.push(snapshot.revision);
      return Promise.resolve();
    },
    build: () => {
      expect(isBuilding, 'two builds at once').toBe(false);
      isBuilding = true;
      built.push(written.at(-1) ?? Number.NaN);
      return new Promise((resolve) => {
        finish = (result = { ok: true }) => {
          isBuilding = false;
          resolve(result);
        };
      });
    },
    published: { revision: 3 },
    now: () => new Date(),
    log: (event) => events.push(event),
  });
});

afterEach(() => {
  vi.useRealTimers();
});

const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

function change(): void {
  revision += 1;
  publisher.changed();
}

async function end(result?: BuildResult): Promise<void> {
  finish(result);
  await pass(0);
}

describe('a change', () => {
  it('is published once it has been quiet for a moment', async () => {
    expect(publisher.publication()).toEqual({ state: 'published', revision: 3 });
    change();
    expect(publisher.publication()).toEqual({ state: 'publishing', revision: 3 });
    await pass(299);
    expect(built).toEqual([]);
    await pass(1);
    expect(built).toEqual([4]);
    await end();
    expect(publisher.publication()).toEqual({
      state: 'published',
      revision: 4,
      at: '2026-11-22T10:00:00.300Z',
    });
    expect(events).toMatchObject([{ level: 'info', event: 'site published', revision: 4, comments: 0 }]);
  });

  it('shares its build with those that follow it soon', async () => {
    for (let step = 0; step < 5; step += 1) {
      change();
      await pass(200);
    }
    await pass(100);
    expect(built).toEqual([8]);
  });

  it('waits two seconds at most, however busy the moderators are', async () => {
    for (let step = 0; step < 11; step += 1) {
      change();
      await pass(200);
    }
    expect(built).toHaveLength(1);
  });

  it('during a build causes one more, however many there are, and never two at once', async () => {
    change();
    await pass(300);
    change();
    change();
    await pass(5000);
    expect(built).toEqual([4]);
    expect(publisher.publication().state).toBe('publishing');
    await end();
    expect(built).toEqual([4, 6]);
    await end();
    await pass(60_000);
    expect(built).toEqual([4, 6]);
    expect(publisher.publication()).toMatchObject({ state: 'published', revision: 6 });
  });
});

describe('a failed publication', () => {
  it('is said, and tried again after a while that doubles', async () => {
    change();
    await pass(300);
    await end({ ok: false });
    expect(publisher.publication()).toEqual({ state: 'failed', revision: 3 });
    expect(events[0]).toMatchObject({
      level: 'error',
      event: 'publication failed',
      failures: 1,
      nextTryInSeconds: 5,
    });
    await pass(5000);
    await end({ ok: false });
    await pass(9999);
    expect(built).toHaveLength(2);
    await pass(1);
    await end();
    expect(built).toHaveLength(3);
    expect(publisher.publication()).toMatchObject({ state: 'published', revision: 4 });
  });

  it('is tried again at the next change', async () => {
    change();
    await pass(300);
    await end({ ok: false });
    change();
    await pass(300);
    expect(built).toEqual([4, 5]);
  });
});

describe('a publisher', () => {
  it('publishes for another reason too, one build after the other', async () => {
    change();
    await pass(300);
    const answers: BuildResult[] = [];
    void publisher.publish().then((result) => answers.push(result));
    void publisher.publish().then((result) => answers.push(result));
    await end();
    expect(built).toHaveLength(2);
    const nextDue = new Date('2026-12-01');
    await end({ ok: true, nextDue });
    expect(answers).toEqual([
      { ok: true, nextDue },
      { ok: true, nextDue },
    ]);
  });

  it('begins nothing after it was closed, and waits for what is under way', async () => {
    change();
    await pass(300);
    change();
    let isClosed = false;
    void publisher.close().then(() => (isClosed = true));
    await pass(10_000);
    expect(isClosed).toBe(false);
    await end({ ok: false });
    expect(isClosed).toBe(true);
    change();
    await pass(10_000);
    expect(built).toHaveLength(1);
    expect(events).toEqual([]);
  });
});

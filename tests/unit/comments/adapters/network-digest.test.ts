import { expect, test } from 'vitest';
import { createNetworkDigest } from '../../../../src/comments/adapters/network-digest.ts';

function createDigest() {
  const secrets = new Map<string, string>();
  let at = new Date('2026-11-22T23:59:00Z');
  let isBusy = false;
  const store = {
    secret: (name: string, make: () => string): Promise<string> => {
      if (isBusy) return Promise.reject(new Error('busy'));
      const value = secrets.get(name) ?? make();
      secrets.set(name, value);
      return Promise.resolve(value);
    },
    forgetSecrets: (prefix: string, except: readonly string[]): Promise<void> => {
      for (const name of secrets.keys())
        if (name.startsWith(prefix) && !except.includes(name)) secrets.delete(name);
      return Promise.resolve();
    },
  };
  const digest = createNetworkDigest(store, ['127.0.0.1'], () => at);
  return {
    secrets,
    digest: (peer: string, forwarded: string | null = null) => digest({ peer, forwarded }),
    setTime: (time: string) => {
      at = new Date(time);
    },
    setBusy: (value: boolean) => {
      isBusy = value;
    },
  };
}

test('S13 a network is known by a keyed digest, never by its address', async () => {
  const { digest, secrets } = createDigest();
  const one = await digest('198.51.100.1');
  expect(one).toMatch(/^[\w-]{20,}$/);
  expect(await digest('198.51.100.1')).toBe(one);
  expect(await digest('198.51.100.2')).not.toBe(one);
  expect(await digest('2001:db8::1')).toBe(await digest('2001:db8::ffff'));
  expect(await createDigest().digest('198.51.100.1')).not.toBe(one);
  expect([...secrets.keys()]).toEqual(['network-key-2026-11-22']);
});

test('S13 the next day has another key, and the old one is gone', async () => {
  const { digest, secrets, setTime } = createDigest();
  const before = await digest('198.51.100.1');
  setTime('2026-11-23T00:01:00Z');
  expect(await digest('198.51.100.1')).not.toBe(before);
  expect([...secrets.keys()]).toEqual(['network-key-2026-11-23']);
});

test('S7 a reader behind a trusted proxy has their own network, and nobody else can choose one', async () => {
  const { digest } = createDigest();
  const reader = await digest('198.51.100.1');
  expect(await digest('127.0.0.1', '198.51.100.1')).toBe(reader);
  expect(await digest('127.0.0.1', '203.0.113.5, 198.51.100.1')).toBe(reader);
  expect(await digest('203.0.113.5', '198.51.100.1')).not.toBe(reader);
});

test('an unknown address has an empty digest', async () => {
  expect(await createDigest().digest('')).toBe('');
});

test('a database that was busy is asked again', async () => {
  const { digest, setBusy } = createDigest();
  setBusy(true);
  await expect(digest('198.51.100.1')).rejects.toThrow('busy');
  setBusy(false);
  expect(await digest('198.51.100.1')).toMatch(/^[\w-]{20,}$/);
});

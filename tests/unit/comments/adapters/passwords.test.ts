import { expect, test } from 'vitest';
import { passwords } from '../../../../src/comments/adapters/passwords.ts';

test('S28 a password is kept as a salted hash that names its costs', async () => {
  const [one, other] = [await passwords.hash('correct horse'), await passwords.hash('correct horse')];
  expect(one).toMatch(/^scrypt\$32768\$8\$3\$[0-9a-f]{32}\$[0-9a-f]{64}$/);
  expect(one).not.toBe(other);
  expect(await passwords.verify('correct horse', one)).toBe(true);
  expect(await passwords.verify('correct horse', other)).toBe(true);
  expect(await passwords.verify('correct horsE', one)).toBe(false);
});

test('S28 nothing signs in where there is no hash, or one that is none', async () => {
  expect(await passwords.verify('', undefined)).toBe(false);
  expect(await passwords.verify('', '')).toBe(false);
  expect(await passwords.verify('x', 'scrypt$2$8$1$00$')).toBe(false);
});

test('a hash of other costs still opens', async () => {
  // scrypt of "pässword" with N 1024, r 8, p 1 and eight bytes of salt.
  const { scryptSync } = await import('node:crypto');
  const key = scryptSync('pässword'.normalize('NFKC'), Buffer.from('0011223344556677', 'hex'), 32, {
    N: 1024,
    r: 8,
    p: 1,
  });
  const hash = `scrypt$1024$8$1$0011223344556677$${key.toString('hex')}`;
  expect(await passwords.verify('pa\u0308ssword', hash)).toBe(true);
});

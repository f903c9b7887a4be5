import { expect, test } from 'vitest';
import { parseRedirects } from '../../../src/server/redirects.ts';

test('comments, blank lines and lines that are no redirect are passed over', () => {
  const text = '# /a /b 301\n\n/only-one\n/no-status /b\n/wrong /b 200\nrelative /b 301\n/a\t/b   301\r\n';
  expect([...parseRedirects(text)]).toEqual([['/a', { to: '/b', status: 301 }]]);
});

test('the first line for an address counts', () => {
  expect(parseRedirects('/a /b 301\n/a /c 302').get('/a')).toEqual({ to: '/b', status: 301 });
});

test('an encoded address is the address it stands for', () => {
  expect(parseRedirects('/caf%C3%A9 /b 301').has('/café')).toBe(true);
  expect(parseRedirects('/100% /b 301').has('/100%')).toBe(true);
});

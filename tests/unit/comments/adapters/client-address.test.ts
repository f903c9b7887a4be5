import { describe, expect, test } from 'vitest';
import { createClientFinder, networkOf } from '../../../../src/comments/adapters/client-address.ts';

describe('whose request it is', () => {
  const find = createClientFinder(['127.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8']);

  test('S7 a header of somebody who is no trusted proxy counts for nothing', () => {
    expect(find('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9');
    expect(createClientFinder([])('127.0.0.1', '198.51.100.1')).toBe('127.0.0.1');
  });

  test.each([
    ['one proxy', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['two proxies', '127.0.0.1', '198.51.100.1, 10.1.2.3', '198.51.100.1'],
    ['what the reader put in front', '127.0.0.1', '1.1.1.1, 127.0.0.1, 198.51.100.1', '198.51.100.1'],
    ['no header', '127.0.0.1', null, '127.0.0.1'],
    ['an empty header', '127.0.0.1', '', '127.0.0.1'],
    ['proxies alone', '127.0.0.1', '10.0.0.1, 10.0.0.2', '10.0.0.1'],
    ['a word in the place of an address', '127.0.0.1', '198.51.100.1, unknown', '127.0.0.1'],
    ['a port behind the address', '127.0.0.1', '198.51.100.1:4711', '198.51.100.1'],
    ['an IPv6 address in brackets', '::1', '[2001:db8::1]:443', '2001:db8::1'],
    ['an IPv4 address written as IPv6', '::ffff:127.0.0.1', '::ffff:198.51.100.1', '198.51.100.1'],
  ])('S7 the right-most hop that is no proxy of ours counts: %s', (_, peer, header, client) => {
    expect(find(peer, header)).toBe(client);
  });

  test('S7 a header of thousands of hops is followed to its end', () => {
    expect(find('127.0.0.1', '10.0.0.1,'.repeat(20_000))).toBe('127.0.0.1');
  });
});

describe('the network of an address', () => {
  test.each([
    ['198.51.100.1', '198.51.100.1'],
    ['::ffff:198.51.100.1', '198.51.100.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002:ffff::', '2001:db8:1:2::/64'],
    ['2001:db8::5', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
    ['', ''],
    ['localhost', ''],
    ['999.1.1.1', ''],
    ['1.2.3', ''],
  ])('S7 IPv6 counts by its first 64 bits: %s is of %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

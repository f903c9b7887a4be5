import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../../src/comments/rules/address.ts';
import { digestNetwork, findClient, isNetwork, networkOf } from '../../../../src/comments/rules/network.ts';

const client = (peer: string, forwarded: string | null, trusted: string[] = []): string => {
  const address = findClient({ peer, forwarded }, trusted);
  return address === undefined ? 'unknown' : networkOf(address);
};

describe('S7 whose request it is', () => {
  it.each([
    [
      'without a trusted proxy, the other end’s, whatever a header says',
      '192.0.2.1',
      '198.51.100.7',
      [],
      '192.0.2.1',
    ],
    ['what a trusted proxy says', '10.0.0.1', '198.51.100.7', ['10.0.0.1'], '198.51.100.7'],
    [
      'the right-most that is none of ours',
      '10.0.0.1',
      '6.6.6.6, 198.51.100.7, 10.0.0.2',
      ['10.0.0.0/8'],
      '198.51.100.7',
    ],
    [
      'nothing that a reader put further left',
      '10.0.0.1',
      'x, 10.0.0.9, 198.51.100.7',
      ['10.0.0.0/8'],
      '198.51.100.7',
    ],
    ['the proxy’s own, where it says nothing', '10.0.0.1', null, ['10.0.0.1'], '10.0.0.1'],
    ['unknown, where the proxy says what is no address', '10.0.0.1', 'unknown', ['10.0.0.1'], 'unknown'],
    ['unknown, where the other end is', '', '198.51.100.7', ['10.0.0.1'], 'unknown'],
    ['without its port', '10.0.0.1', '198.51.100.7:4711', ['10.0.0.1'], '198.51.100.7'],
    ['IPv4 in the clothes of IPv6', '::ffff:10.0.0.1', '::ffff:c633:6407', ['10.0.0.1'], '198.51.100.7'],
    ['a household of IPv6', '2001:db8:1:2:3:4:5:6', null, [], '2001:db8:1:2::/64'],
    ['IPv6 behind a proxy on IPv6', 'fd00::1', '[2001:db8::7]:443', ['fd00::/8'], '2001:db8:0:0::/64'],
  ])('is %s', (_, peer, forwarded, trusted, network) => {
    expect(client(peer, forwarded, trusted)).toBe(network);
  });

  it('is the same for every address of one /64 and another one next door', () => {
    expect(client('2001:db8::1', null)).toBe(client('2001:db8:0:0:ffff::', null));
    expect(client('2001:db8:0:1::1', null)).not.toBe(client('2001:db8::1', null));
  });

  it('is told by a digest that says nothing without its key', () => {
    const route = { peer: '192.0.2.1', forwarded: null };
    const digest = digestNetwork(route, [], 'monday');
    expect(digest).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(digestNetwork(route, [], 'monday')).toBe(digest);
    expect(digestNetwork(route, [], 'tuesday')).not.toBe(digest);
    expect(digestNetwork({ peer: 'nobody', forwarded: null }, [], 'monday')).toBe('');
  });
});

describe('an address', () => {
  it('is read as the platform’s own parser reads it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV6(), fc.ipV4()), (text) => {
        const host = text.includes(':') ? `[${text}]` : text;
        const known = new URL(`http://${host}/`).hostname.replace(/[[\]]/g, '');
        expect(parseAddress(text)).toEqual(parseAddress(known));
        expect(parseAddress(text)).toHaveLength(
          text.includes(':') && !/^::ffff:[\da-f]+:[\da-f]+$/.test(known) ? 16 : 4,
        );
      }),
    );
  });

  it.each([
    '',
    '1.2.3',
    '1.2.3.4.5',
    '256.1.1.1',
    '01.2.3.4',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    'g::',
    '::1.2.3',
    'example.org',
  ])('is not %j', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  it.each([
    ['10.0.0.0/8', true],
    ['10.0.0.1', true],
    ['fd00::/8', true],
    ['10.0.0.0/33', false],
    ['10.0.0.0/', false],
    ['10.0.0.0/8/8', false],
    ['proxy', false],
  ])('or a network may be named as a proxy’s: %s', (text, is) => {
    expect(isNetwork(text)).toBe(is);
  });
});

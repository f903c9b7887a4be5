import { BlockList, isIP } from 'node:net';

/** Finds out whose request it is: the address at the other end, or what a trusted proxy says of it. */
export type FindClient = (peer: string, forwardedFor: string | null) => string;

/**
 * Makes a finder that believes only these proxies (addresses and ranges). Of an `X-Forwarded-For` the right-most
 * address that is not one of them counts: everything to the left of it may have been made up by the reader.
 */
export function createClientFinder(trustedProxies: readonly string[]): FindClient {
  const trusted = new BlockList();
  for (const proxy of trustedProxies) {
    const [address = '', bits] = proxy.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  const isTrusted = (address: string): boolean =>
    isIP(address) !== 0 && trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

  return (peer, forwardedFor) => {
    let client = plainAddress(peer);
    const hops = (forwardedFor ?? '').split(',').map((hop) => plainAddress(hop.trim()));
    while (isTrusted(client)) {
      const next = hops.pop();
      // What is no address ends the chain: the last one that is, stands.
      if (next === undefined || isIP(next) === 0) break;
      client = next;
    }
    return client;
  };
}

/** The network an address belongs to: an IPv4 address itself, the first 64 bits of an IPv6 one; empty for anything else. */
export function networkOf(address: string): string {
  const plain = plainAddress(address);
  if (isIP(plain) === 4) return plain;
  return isIP(plain) === 6 ? `${expand(plain).slice(0, 4).join(':')}::/64` : '';
}

/** Without the port or the brackets some proxies write, the zone of a link, and the mapping of IPv4 into IPv6. */
function plainAddress(text: string): string {
  const [, inBrackets] = /^\[([^\]]*)\](?::\d+)?$/.exec(text) ?? [];
  const [, beforePort] = /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text) ?? [];
  const address = (inBrackets ?? beforePort ?? text).replace(/%.*$/, '').toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  return mapped ?? address;
}

/** The eight groups of an IPv6 address, without leading zeros. */
function expand(address: string): string[] {
  // The address parser of the web writes every spelling in one way, IPv4 endings as hex too.
  const [head = '', tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
  const [before, after] = [split(head), split(tail ?? '')];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
}

function split(groups: string): string[] {
  return groups === '' ? [] : groups.split(':');
}

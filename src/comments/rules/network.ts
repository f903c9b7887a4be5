import { signTexts } from './digest.ts';
import { parseAddress, type Address } from './address.ts';

/** How the names of the secrets begin that digest networks, each for a day. */
export const networkKeys = 'network-key-';

/** Name of the secret that digests networks on the day of a moment. */
export function nameNetworkKey(at: Date): string {
  return networkKeys + at.toISOString().slice(0, 10);
}

/** How a request came in. */
export interface Route {
  /** Address of the other end of the connection. */
  peer: string;
  /** The request's X-Forwarded-For, or null. */
  forwarded: string | null;
}

/**
 * The address a request was sent from: the right-most hop that is not one of our own proxies, or undefined where it
 * cannot be known. `trusted` lists addresses or networks (`10.0.0.0/8`) whose word about the hop before them counts;
 * with none, X-Forwarded-For counts for nothing.
 */
export function findClient({ peer, forwarded }: Route, trusted: readonly string[]): Address | undefined {
  const networks = trusted.map(parseNetwork);
  const isTrusted = (address: Address): boolean =>
    networks.some((network) => network !== undefined && contains(network, address));
  const hops = [...(forwarded?.split(',') ?? []), peer];
  let client: Address | undefined;
  for (const hop of hops.reverse()) {
    client = parseAddress(stripPort(hop.trim()));
    if (client === undefined || !isTrusted(client)) break;
  }
  return client;
}

/** What counts as one network: a whole IPv4 address, or the first 64 bits of an IPv6 one, which one household shares. */
export function networkOf(address: Address): string {
  return address.length === 4
    ? address.join('.')
    : `${Array.from({ length: 4 }, (_, group) => (((address[group * 2] ?? 0) << 8) | (address[group * 2 + 1] ?? 0)).toString(16)).join(':')}::/64`;
}

/** Keyed digest of a request's network, or an empty text where it is unknown; without the key it says nothing. */
export function digestNetwork(route: Route, trusted: readonly string[], key: string): string {
  const client = findClient(route, trusted);
  if (client === undefined) return '';
  return signTexts(key, ['network 1', networkOf(client)]);
}

/** Whether a text is an address or a network as a list of trusted proxies may name it. */
export function isNetwork(text: string): boolean {
  return parseNetwork(text) !== undefined;
}

interface Network {
  address: Address;
  bits: number;
}

function parseNetwork(text: string): Network | undefined {
  const [written = '', length, ...rest] = text.trim().split('/');
  const address = parseAddress(written);
  if (address === undefined || rest.length > 0) return undefined;
  const most = address.length * 8;
  if (length === undefined) return { address, bits: most };
  const bits = Number(length);
  return /^\d{1,3}$/.test(length) && bits <= most ? { address, bits } : undefined;
}

function contains({ address: network, bits }: Network, address: Address): boolean {
  if (network.length !== address.length) return false;
  return network.every((byte, index) => {
    const kept = Math.min(Math.max(bits - index * 8, 0), 8);
    const mask = (0xff << (8 - kept)) & 0xff;
    return (byte & mask) === ((address[index] ?? 0) & mask);
  });
}

/** Some proxies add the port: `192.0.2.1:5000`, `[2001:db8::1]:5000`. */
function stripPort(hop: string): string {
  return /^\[([^\]]*)\](?::\d+)?$/.exec(hop)?.[1] ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop;
}

import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/compress';
import { createBoundedCache } from './bounded-cache.ts';
import type { BuiltFile } from './files.ts';

const cacheBytes = 64 * 1024 * 1024;
const smallestWorthIt = 512;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

type Packed = 'br' | 'gzip';

/** How the bytes of an answer may travel. */
export type Encoding = Packed | 'identity';

/** Bytes of a file as they travel. */
export interface Encoded {
  encoding: Encoding;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Whether files of this type and size come packed to those who accept it. */
export function isCompressible(type: string, bytes: number): boolean {
  return bytes >= smallestWorthIt && COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type);
}

/** The encoding this request likes best, by its Accept-Encoding; of two it likes alike, the smaller. */
export function chooseEncoding(c: Context): Encoding {
  const chosen = accepts(c, {
    header: 'Accept-Encoding',
    supports: ['br', 'gzip'],
    default: 'identity',
    match: (offered, { supports }) => {
      const weigh = (name: string): number => {
        const named = offered.find(({ type }) => type.toLowerCase() === name);
        return (named ?? offered.find(({ type }) => type === '*'))?.q ?? 0;
      };
      const accepted = supports.filter((name) => weigh(name) > 0);
      return accepted.sort((one, other) => weigh(other) - weigh(one))[0] ?? 'identity';
    },
  });
  return chosen === 'br' || chosen === 'gzip' ? chosen : 'identity';
}

/** Makes a packer that does each file once per encoding and remembers the result. */
export function createPacker(): (file: BuiltFile, encoding: Encoding) => Promise<Encoded> {
  const cache = createBoundedCache<Encoded>(cacheBytes);
  const underWay = new Map<string, Promise<Encoded>>();

  async function packOnce(key: string, file: BuiltFile, encoding: Packed): Promise<Encoded> {
    try {
      const packed = { encoding, bytes: await compress(file.bytes, encoding) };
      cache.set(key, packed, packed.bytes.length);
      return packed;
    } finally {
      underWay.delete(key);
    }
  }

  return async (file, encoding) => {
    if (encoding === 'identity') return { encoding, bytes: file.bytes };
    const key = `${file.hash}-${encoding}`;
    const known = cache.get(key) ?? underWay.get(key);
    if (known !== undefined) return known;
    const packing = packOnce(key, file, encoding);
    underWay.set(key, packing);
    return packing;
  };
}

async function compress(bytes: Uint8Array, encoding: Packed): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding === 'gzip') return new Uint8Array(await zip(bytes, { level: 9 }));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return new Uint8Array(await brotli(bytes, { params }));
}

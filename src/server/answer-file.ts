import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import { headersFor } from '../headers.ts';
import type { Build } from './builds.ts';
import { chooseEncoding, createPacker, isCompressible } from './encodings.ts';
import type { BuiltFile } from './files.ts';

/** What the parts of one request's handling tell each other. */
export interface SiteEnv {
  /** What the server of node:http knows of the connection; nothing where a test asks without one. */
  Bindings: Partial<HttpBindings>;
  Variables: {
    build: Build;
    /** Headers that belong to the bytes being sent. */
    fileHeaders: Record<string, string>;
  };
}

/** The two steps of answering with a file: its bytes, and then its headers. */
export interface Answerer {
  /** The file's bytes in the encoding this request likes best. */
  pack(c: Context<SiteEnv>, file: BuiltFile): Promise<Uint8Array<ArrayBuffer>>;
  /** Sets every header of the file packed last, as it stands at the address `path`. */
  describe(c: Context<SiteEnv>, path: string): void;
}

/** Makes an answerer that keeps packed bytes in memory. */
export function createAnswerer(https: boolean): Answerer {
  const pack = createPacker();
  return {
    async pack(c, file) {
      const type = getMimeType(file.path) ?? 'application/octet-stream';
      const compressible = isCompressible(type, file.bytes.length);
      const { bytes, encoding } = await pack(file, compressible ? chooseEncoding(c) : 'identity');
      c.set('fileHeaders', {
        'Content-Type': type,
        'Content-Length': String(bytes.length),
        // Each encoding is a thing of its own to a cache, so each has its own tag.
        ETag: encoding === 'identity' ? `"${file.hash}"` : `"${file.hash}-${encoding}"`,
        ...(compressible && { Vary: 'Accept-Encoding' }),
        ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
      });
      return bytes;
    },
    describe(c, path) {
      const { styleHash } = c.var.build;
      const headers = { ...c.var.fileHeaders, ...headersFor(path, { styleHash, https }) };
      for (const [name, value] of Object.entries(headers)) c.header(name, value);
    },
  };
}

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

/**
 * Browsers print a feed as plain text or offer to save it. Where one says that it wants a document to show, it gets the
 * same bytes as XML, which it draws with the feed's own sheet; readers' programs get the feed's own type.
 */
function showInBrowser(c: Context<SiteEnv>): void {
  c.header('Vary', 'Sec-Fetch-Dest', { append: true });
  if (c.req.header('Sec-Fetch-Dest') === 'document')
    c.header('Content-Type', 'application/xml; charset=utf-8');
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
        // A date counts seconds: one that may still name two files is not told.
        ...(Date.now() - file.modified > 2000 && { 'Last-Modified': new Date(file.modified).toUTCString() }),
        ...(compressible && { Vary: 'Accept-Encoding' }),
        ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
      });
      return bytes;
    },
    describe(c, path) {
      const { styleHash } = c.var.build;
      const headers = { ...c.var.fileHeaders, ...headersFor(path, { styleHash, https }) };
      for (const [name, value] of Object.entries(headers)) c.header(name, value);
      if (/^(?:application\/(?:rss|atom)\+xml|text\/x-opml)\b/.test(headers['Content-Type'] ?? ''))
        showInBrowser(c);
    },
  };
}

import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/*
 * A cache of a thousand texts in one file: a file system takes a moment for the one and a second for a thousand.
 * First stands a line of JSON with each text's name and its size in bytes, then the texts, one after another.
 */

/** Texts that were kept together, each under its name. */
export interface KeptTexts {
  names: () => Iterable<string>;
  read: (name: string) => string | undefined;
}

/** The texts in a file; none where there is no such file, or not a whole one. */
export function readKept(file: string): KeptTexts {
  const bytes = readWhole(file);
  const head = bytes.subarray(0, bytes.indexOf('\n') + 1);
  const places = new Map<string, { from: number; to: number }>();
  let from = head.length;
  for (const [name, size] of parseHead(head)) {
    places.set(name, { from, to: from + size });
    from += size;
  }
  if (from !== bytes.length) places.clear();
  return {
    names: () => places.keys(),
    read: (name) => {
      const place = places.get(name);
      return place && bytes.toString('utf8', place.from, place.to);
    },
  };
}

/** Writes texts to a file in place of those that it held. */
export function writeKept(file: string, texts: readonly (readonly [name: string, text: string])[]): void {
  mkdirSync(dirname(file), { recursive: true });
  // Written beside and renamed: a build that is cut off, or a second one, never leaves half a file.
  const beside = `${file}.${process.pid}`;
  const open = openSync(beside, 'w');
  try {
    writeSync(open, `${JSON.stringify(texts.map(([name, text]) => [name, Buffer.byteLength(text)]))}\n`);
    // One by one: a large site's texts together would take their size in memory once more.
    for (const [, text] of texts) writeSync(open, text);
  } finally {
    closeSync(open);
  }
  renameSync(beside, file);
}

function readWhole(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

function parseHead(head: Buffer): [name: string, size: number][] {
  // A marked boundary: only this file writes such files.
  return head.length === 0 ? [] : (JSON.parse(head.toString('utf8')) as [string, number][]);
}

import { nameBytes, pack, take, unpack } from './index-file.ts';
import { listItems, packList, packText, readText } from './packed-list.ts';

/** Where the list of filters stands in the list of a language, after version, pages and parts. */
const FILTERS = 3;

/**
 * Puts the filters and the values of each in the order of their letters, so that the same pages make the same files: Pagefind
 * writes them in another order each time. Answers the list of the language that names them.
 */
export function orderFilters(all: Map<string, Uint8Array>, meta: Buffer, language: string): Buffer {
  const list = listItems(meta, 0)[FILTERS];
  if (list === undefined) throw new RangeError('no list of filters');
  const entries = listItems(meta, list.at).map(({ at }) => {
    const [filter, hash] = listItems(meta, at);
    if (filter === undefined || hash === undefined) throw new RangeError('no name of a filter');
    const bytes = orderValues(unpack(take(all, pathOf(readText(meta, hash)))));
    const name = nameBytes(bytes, language);
    all.set(pathOf(name), pack(bytes));
    return packList([readText(meta, filter), name].map(packText));
  });
  return Buffer.concat([meta.subarray(0, list.at), packSorted(entries), meta.subarray(list.end)]);
}

/** A filter is its name and the list of its values, each a text and the pages that have it. */
function orderValues(bytes: Buffer): Buffer {
  const [name, values] = listItems(bytes, 0);
  if (name === undefined || values === undefined) throw new RangeError('no values of a filter');
  const packed = listItems(bytes, values.at).map(({ at, end }) => bytes.subarray(at, end));
  return packList([bytes.subarray(name.at, name.end), packSorted(packed)]);
}

/** Each begins with its name. */
function packSorted(items: readonly Buffer[]): Buffer {
  return packList([...items].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1)));
}

function nameOf(item: Buffer): string {
  const [name] = listItems(item, 0);
  if (name === undefined) throw new RangeError('no name');
  return readText(item, name);
}

function pathOf(name: string): string {
  return `filter/${name}.pf_filter`;
}

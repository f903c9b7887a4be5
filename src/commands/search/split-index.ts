import { nameBytes, pack, take, unpack, type IndexFile } from './index-file.ts';
import { orderFilters } from './order-filters.ts';
import { listItems, packList, packText, readText } from './packed-list.ts';
import { SearchIndexError } from './search-index-error.ts';

/** A word and all that is said of it, as it is packed. */
interface Word {
  word: string;
  packed: Buffer;
}

/** A part of the index: the first and the last word it answers for, and its content. */
interface Part {
  from: string;
  to: string;
  bytes: Buffer;
}

/** Before compression; about half of it travels. Pagefind makes parts of ten times the size, and they cannot be set. */
export const partBytes = 6_000;

/** Words that begin alike stay together, so that the beginning of a word finds all of them in one part. */
const ALIKE = 2;

const ENTRY = 'pagefind-entry.json';

/**
 * Cuts the parts of Pagefind's index smaller: a question fetches the parts that its words are in, so two words then bring
 * two small parts and not two halves of everything. What is said of a word is copied as it is. Filters are put in order, which
 * Pagefind leaves to chance. Throws SearchIndexError.
 */
export function splitIndex(files: readonly IndexFile[]): IndexFile[] {
  const all = new Map(files.map(({ path, content }) => [path, content]));
  try {
    let entry = Buffer.from(take(all, ENTRY)).toString();
    for (const path of [...all.keys()].filter((one) => one.endsWith('.pf_meta'))) {
      const name = /^pagefind\.(.*)\.pf_meta$/.exec(path)?.[1] ?? '';
      const language = name.replace(/_.*/, '');
      const next = splitParts(all, orderFilters(all, unpack(take(all, path)), language), language);
      all.set(`pagefind.${next.name}.pf_meta`, pack(next.meta));
      entry = entry.replace(`"${name}"`, `"${next.name}"`);
    }
    all.set(ENTRY, Buffer.from(entry));
  } catch (error) {
    throw new SearchIndexError(
      `Pagefind's index is not written as it was in version 1.5.2 (${String(error)}): read what its new form is, and mend split-index.ts.`,
    );
  }
  return [...all].map(([path, content]) => ({ path, content }));
}

/** Puts smaller parts in place of those that the list of a language names; answers the list that names them. */
function splitParts(
  all: Map<string, Uint8Array>,
  meta: Buffer,
  language: string,
): { name: string; meta: Buffer } {
  // The version, the pages, and then the parts.
  const list = listItems(meta, 0)[2];
  if (list === undefined) throw new RangeError('no list of parts');
  const words = listItems(meta, list.at).flatMap(({ at }) => {
    const [, , name] = listItems(meta, at);
    if (name === undefined) throw new RangeError('no name of a part');
    return listWords(unpack(take(all, `index/${readText(meta, name)}.pf_index`)));
  });
  const entries = cutParts(words).map(({ from, to, bytes }) => {
    const name = nameBytes(bytes, language);
    all.set(`index/${name}.pf_index`, pack(bytes));
    return packList([from, to, name].map(packText));
  });
  const next = Buffer.concat([meta.subarray(0, list.at), packList(entries), meta.subarray(list.end)]);
  return { name: nameBytes(next, language), meta: next };
}

function listWords(bytes: Buffer): Word[] {
  const [words] = listItems(bytes, 0);
  if (words === undefined) throw new RangeError('no words');
  return listItems(bytes, words.at).map(({ at, end }) => {
    const [word] = listItems(bytes, at);
    if (word === undefined) throw new RangeError(`no word at byte ${at}`);
    return { word: readText(bytes, word), packed: bytes.subarray(at, end) };
  });
}

function cutParts(words: readonly Word[]): Part[] {
  const parts: Part[] = [];
  let [taken, size, from]: [Buffer[], number, string] = [[], 0, words[0]?.word ?? ''];
  for (const [index, { word, packed }] of words.entries()) {
    taken.push(packed);
    size += packed.length;
    const next = words[index + 1]?.word;
    if (next !== undefined && (size < partBytes || next.slice(0, ALIKE) === word.slice(0, ALIKE))) continue;
    parts.push({ from, to: word, bytes: packList([packList(taken)]) });
    // What stands nowhere and would stand between two parts is asked of the second, whose words may begin with it.
    [taken, size, from] = [[], 0, `${word}\0`];
  }
  return parts;
}

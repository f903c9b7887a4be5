import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { listItems, packList, packText, readText } from '../../../../src/commands/search/packed-list.ts';
import type { IndexFile } from '../../../../src/commands/search/index-file.ts';
import { partBytes, splitIndex } from '../../../../src/commands/search/split-index.ts';

const sign = (bytes: Uint8Array): Uint8Array => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), bytes]));
const open = (content: Uint8Array): Buffer => gunzipSync(content).subarray(12);

/** What is said of a word: numbers of every length, as Pagefind writes them. */
function sayWord(word: string): Buffer {
  const numbers = ['1901f4', '3901f4', '1864', '07', '1a00010000'].map((hex) => Buffer.from(hex, 'hex'));
  const places = packList(Array.from({ length: 40 }, () => numbers).flat());
  return packList([packText(word), places, packList([])]);
}

/** A filter as Pagefind writes it: its name, and the pages of each value. */
function makeFilter(name: string, values: readonly string[]): Buffer {
  const pages = (value: string): Buffer => packList([packText(`pages of ${value}`)]);
  return packList([
    packText(name),
    packList(values.map((value) => packList([packText(value), pages(value)]))),
  ]);
}

const filters = { theme: ['Waiting', 'Recovery', 'Éclair'], kind: ['Post', 'Training'] };

/** An index as Pagefind makes one, of these words, in two parts, with its filters in some order. */
function makeFiles(words: readonly string[], turned = false): IndexFile[] {
  const all = Object.entries(filters).map(
    ([name, values]) => [name, turned ? values.toReversed() : values] as const,
  );
  const inOrder = turned ? all.toReversed() : all;
  const half = Math.ceil(words.length / 2);
  const halves = [words.slice(0, half), words.slice(half)];
  const parts = halves.map((own, index) =>
    packList([own[0] ?? '', own.at(-1) ?? '', `en_${index}`].map(packText)),
  );
  const meta = packList([
    packText('1.5.2'),
    packList([packText('pages')]),
    packList(parts),
    packList(inOrder.map(([name]) => packList([packText(name), packText(`en_${name}`)]))),
    packText('rest'),
  ]);
  return [
    {
      path: 'pagefind-entry.json',
      content: Buffer.from('{"languages":{"en":{"hash":"en_meta","page_count":1}}}'),
    },
    { path: 'pagefind.en_meta.pf_meta', content: sign(meta) },
    ...inOrder.map(([name, values]) => ({
      path: `filter/en_${name}.pf_filter`,
      content: sign(makeFilter(name, values)),
    })),
    { path: 'fragment/en_x.pf_fragment', content: Buffer.from('as it was') },
    ...halves.map((own, index) => ({
      path: `index/en_${index}.pf_index`,
      content: sign(packList([packList(own.map((word) => sayWord(word)))])),
    })),
  ];
}

const words = ['ab', 'ac', 'ad', 'ba', 'st', 'sta', 'stb', 'storm', 'stub', 'sv', 'ta', 'zz', '”'].flatMap(
  (start) => Array.from({ length: 12 }, (_, index) => `${start}${String.fromCharCode(97 + index)}`),
);
const files = splitIndex(makeFiles(words));
const contents = new Map(files.map(({ path, content }) => [path, content]));
const hash = /"hash":"(en_[0-9a-f]{10})"/.exec(String(contents.get('pagefind-entry.json')))?.[1] ?? '';
const meta = open(contents.get(`pagefind.${hash}.pf_meta`) ?? gzipSync(''));
const [version, pages, list, filterList, rest] = listItems(meta, 0);
const parts = listItems(meta, list?.at ?? 0).map(({ at }) => {
  const [from = '', to = '', name = ''] = listItems(meta, at).map((item) => readText(meta, item));
  const bytes = open(contents.get(`index/${name}.pf_index`) ?? gzipSync(''));
  const [own] = listItems(bytes, 0);
  const said = listItems(bytes, own?.at ?? 0).map(({ at: start, end }) => bytes.subarray(start, end));
  return { from, to, bytes, said };
});
const namesOf = (said: readonly Buffer[]): string[] =>
  said.map((one) => {
    const [word] = listItems(one, 0);
    return word === undefined ? '' : readText(one, word);
  });

describe('an index that is cut smaller', () => {
  it('has every word once, in the same order, and says of it what was said', () => {
    const said = parts.flatMap((part) => part.said);
    expect(namesOf(said)).toEqual(words);
    expect(said.every((one, index) => one.equals(sayWord(words[index] ?? '')))).toBe(true);
  });

  it('is in parts of about the wanted size, and the old parts are gone', () => {
    expect(parts.length).toBeGreaterThan(4);
    const sizes = parts.filter(({ from }) => from < 'sa').map(({ bytes }) => bytes.length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(partBytes);
    expect(Math.max(...sizes.slice(0, -1))).toBeLessThan(2 * partBytes);
    expect([...contents.keys()].filter((path) => /_(?:0|1|meta)\./.test(path))).toEqual([]);
    expect([...contents.keys()].filter((path) => path.startsWith('index/'))).toHaveLength(parts.length);
  });

  it('has the same files whatever order the filters were written in, each value with its own pages', () => {
    expect(new Map(splitIndex(makeFiles(words, true)).map(({ path, content }) => [path, content]))).toEqual(
      contents,
    );
    const named = listItems(meta, filterList?.at ?? 0).map(({ at }) => {
      const [name = '', hash = ''] = listItems(meta, at).map((item) => readText(meta, item));
      return [name, open(contents.get(`filter/${hash}.pf_filter`) ?? gzipSync(''))] as const;
    });
    expect(named).toEqual([
      ['kind', makeFilter('kind', ['Post', 'Training'])],
      ['theme', makeFilter('theme', ['Recovery', 'Waiting', 'Éclair'])],
    ]);
    expect([...contents.keys()].filter((path) => path.startsWith('filter/'))).toHaveLength(2);
  });

  it('answers for any word, written somewhere or not, with one part', () => {
    for (const asked of [...words, 'abz', 'azz', 'stz', 'm', 'zzzz'])
      expect(parts.filter(({ from, to }) => asked >= from && asked <= to)).toHaveLength(1);
    for (const { from, to, said } of parts)
      expect(namesOf(said).filter((word) => word < from || word > to)).toEqual([]);
  });

  it('keeps words together that begin alike', () => {
    const holders = parts.filter(({ said }) => namesOf(said).some((word) => word.startsWith('st')));
    expect(holders).toHaveLength(1);
  });

  it('leaves everything else as it was', () => {
    expect(String(contents.get('fragment/en_x.pf_fragment'))).toBe('as it was');
    expect(version && readText(meta, version)).toBe('1.5.2');
    expect(pages && meta.subarray(pages.at, pages.end)).toEqual(packList([packText('pages')]));
    expect(rest && readText(meta, rest)).toBe('rest');
  });

  it('is named by its content', () => {
    expect(splitIndex(makeFiles(words))).toEqual(files);
    const others = splitIndex(makeFiles([...words, '”x'])).map(({ path }) => path);
    expect(others.filter((path) => path.endsWith('.pf_meta'))).not.toEqual([`pagefind.${hash}.pf_meta`]);
  });
});

describe('an index that is written in another way', () => {
  it('is refused in a sentence that names the file to mend', () => {
    const strange = makeFiles(words).map((file) =>
      file.path.endsWith('.pf_meta') ? { ...file, content: sign(Buffer.from([0xbf, 0xff])) } : file,
    );
    expect(() => splitIndex(strange)).toThrow(/not written as it was in version 1\.5\.2 .* split-index\.ts/);
    const lost = makeFiles(words).filter(({ path }) => path !== 'index/en_1.pf_index');
    expect(() => splitIndex(lost)).toThrow('no index/en_1.pf_index');
  });
});

import { cleanName } from '../../language/names.ts';

/** Whether a name is, or can be taken for, one of the names that only the site's authors may sign with. */
export function isReservedName(name: string, authors: readonly string[]): boolean {
  const seen = skeletonOf(name);
  return seen !== '' && skeletonsOf(authors).has(seen);
}

/** The site's authors are the same until it is built again. */
const known = new WeakMap<readonly string[], ReadonlySet<string>>();

function skeletonsOf(authors: readonly string[]): ReadonlySet<string> {
  const skeletons = known.get(authors) ?? new Set(authors.map(skeletonOf));
  known.set(authors, skeletons);
  return skeletons;
}

/** Whether one of two names can be taken for the other. */
export function looksAlike(one: string, other: string): boolean {
  return one === other || (skeletonOf(one) !== '' && skeletonOf(one) === skeletonOf(other));
}

/** What a reader's eye keeps of a name: no case, no spacing, no accents, look-alike letters made one. */
export function skeletonOf(name: string): string {
  const letters = cleanName(name)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return Array.from(letters, (letter) => LOOK_ALIKES.get(letter) ?? letter)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('cl', 'd');
}

/** Latin letter, then the signs of other alphabets (and digits) that are drawn like it, small or capital. */
const ALIKE: readonly string[] = [
  'aаαɑᴀ',
  'bвьβʙ6',
  'cсϲᴄ',
  'dԁɗđ',
  'eеёεєəҽᴇ3',
  'fғϝſƒ',
  'gɡԍց9',
  'hнһհʜ',
  'iіιїıɪlӏ1|',
  'jјϳ',
  'kкκᴋ',
  'mмμᴍ',
  'nпηոɴи',
  'oоοօσøᴏө0',
  'pрρᴘ',
  'qԛզ',
  'rгᴦʀ',
  'sѕꜱ5ʂ',
  'tтτᴛ7',
  'uυսцᴜ',
  'vνѵᴠ',
  'wѡωԝшᴡ',
  'xхχ',
  'yуүγʏ4',
  'zᴢζ2',
];

const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  ALIKE.flatMap((row) => Array.from(row, (letter) => [letter, row.slice(0, 1)] as const)),
);

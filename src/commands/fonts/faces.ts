/** Lightest and heaviest weight the site uses; the axis is cut to this range. */
export const weights = { min: 400, max: 650 };

/** What a preload may ask for: running text, its italic, and labels. */
export type Role = 'text' | 'textItalic' | 'label';

/** One font file to make, and where it comes from. */
export interface Face {
  role: Role;
  /** What the file is called before its content hash. */
  name: string;
  family: string;
  style: 'normal' | 'italic';
  /** Published file, inside `node_modules/@fontsource-variable`. */
  source: string;
  characters: string;
  /** Set for letters most pages never show: the `unicode-range` that makes a page fetch the file. */
  onDemand?: string;
}

const latin1 = [range(0x20, 0x7e), range(0xa0, 0xff)].join('');
const typographic = 'ıŒœ–—‘’‚“”„•…′″‹›⁄€™↑↓−\u2009';

// Letters of European and Māori names. The published fonts keep them in files of their own, so they cannot
// join the main cut; ı, Œ and œ are there already.
const nameLetters = 'ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŔŕŘřŚśŞşŠšŤťŪūŮůŰűŲųŹźŻżŽžȘșȚț';
const nameRange = 'U+100-130, U+132-151, U+154-17e, U+218-21b';

const families: Omit<Face, 'characters'>[] = [
  {
    role: 'text',
    name: 'literata',
    family: 'Literata',
    style: 'normal',
    source: 'literata/files/literata-latin-wght-normal.woff2',
  },
  {
    role: 'textItalic',
    name: 'literata-italic',
    family: 'Literata',
    style: 'italic',
    source: 'literata/files/literata-latin-wght-italic.woff2',
  },
  {
    role: 'label',
    name: 'hanken-grotesk',
    family: 'Hanken Grotesk',
    style: 'normal',
    source: 'hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2',
  },
];

/** Every font file of the site: the main cut of each family, then its letters for names. */
export const faces: Face[] = families.flatMap((face) => [
  { ...face, characters: latin1 + typographic },
  {
    ...face,
    name: `${face.name}-names`,
    source: face.source.replace('-latin-', '-latin-ext-'),
    characters: nameLetters,
    onDemand: nameRange,
  },
]);

const undrawn = ['←', '→', '≤', '≥', '↗\uFE0E', '↩\uFE0E'];

/**
 * Signs the published fonts do not draw, so the reader's own fonts lend them. Those that phones would show
 * as emoji count only with U+FE0E behind them, which asks for the plain sign.
 */
export const borrowedSigns: Record<Role, string[]> = {
  text: undrawn,
  textItalic: undrawn,
  label: [...undrawn, '↑', '↓', '′', '″', '\u2009'],
};

/** License texts to ship, as source inside `node_modules/@fontsource-variable` and name in `public/fonts`. */
export const licenses = [
  { source: 'literata/LICENSE', name: 'OFL-literata.txt' },
  { source: 'hanken-grotesk/LICENSE', name: 'OFL-hanken-grotesk.txt' },
];

function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
}

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { fromBuffer } from '@capsizecss/unpack';
import subsetFont from 'subset-font';
import { fallbackRule, fallbacks, type Room } from './fonts/fallbacks.ts';
import { type Face, faces, licenses, type Role, weights } from './fonts/faces.ts';
import { readLetters, writeLetters } from './fonts/letters.ts';

const root = new URL('../../', import.meta.url);
const published = new URL('node_modules/@fontsource-variable/', root);

// Kerning, ligatures, composed accents, and figures of equal width for tables; no fractions: they cost 1 KB.
const keepFeatures = ['kern', 'liga', 'ccmp', 'locl', 'rvrn', 'pnum', 'tnum'];

// Letters for names stand alone between letters of the main cut, which they can't be kerned with: saves 1 KB.
const keepFeaturesOnDemand = ['ccmp', 'locl', 'rvrn'];
const verticalTables = ['vhea', 'vmtx', 'VVAR'];

// What share images are lettered with: titles as the site's headings are, all else as its labels.
const lettered = [
  { role: 'text', weight: 560, path: 'src/share/title-letters.json' },
  { role: 'label', weight: 620, path: 'src/share/label-letters.json' },
] as const;

/** A font file: its face, its name with the content hash, and its WOFF2 bytes. */
export interface FontFile {
  face: Face;
  name: string;
  bytes: Buffer;
}

/** Everything `npm run fonts` writes; keys of `texts` are paths from the project's root. */
export interface FontOutput {
  files: FontFile[];
  texts: Record<string, string>;
}

/** Makes the site's fonts, their style sheet, their addresses and licenses from the published fonts; writes nothing. */
export async function makeFonts(): Promise<FontOutput> {
  const files = await Promise.all(faces.map(cutFace));
  const addresses: Partial<Record<Role, string>> = {};
  for (const file of files) if (file.face.onDemand === undefined) addresses[file.face.role] = addressOf(file);
  const texts: FontOutput['texts'] = {
    'src/styles/fonts.css': await writeStyleSheet(files),
    'src/styles/fonts.json': `${JSON.stringify(addresses, null, 2)}\n`,
  };
  for (const { role, weight, path } of lettered) texts[path] = await cutLetters(role, weight);
  for (const { source, name } of licenses) {
    texts[`public/fonts/${name}`] = await readFile(new URL(source, published), 'utf8');
  }
  return { files, texts };
}

async function cutFace(face: Face): Promise<FontFile> {
  const bytes = await subsetFont(await readFile(new URL(face.source, published)), face.characters, {
    targetFormat: 'woff2',
    keepFeatures: face.onDemand === undefined ? keepFeatures : keepFeaturesOnDemand,
    dropTables: verticalTables,
    variationAxes: { wght: weights },
  });
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return { face, name: `${face.name}-${hash}.woff2`, bytes };
}

async function writeStyleSheet(files: FontFile[]): Promise<string> {
  const standIns = fallbacks.map(async (fallback) =>
    fallbackRule(fallback, await measureRoom(fallback.standsFor, fallback.at)),
  );
  return [
    '/* Written by `npm run fonts`. */\n',
    ...files.map(fontRule),
    ...(await Promise.all(standIns)),
  ].join('\n');
}

function fontRule(file: FontFile): string {
  const { family, style, onDemand } = file.face;
  const range = onDemand === undefined ? '' : `\n  unicode-range: ${onDemand};`;
  return `@font-face {
  font-family: ${family.includes(' ') ? `'${family}'` : family};
  font-style: ${style};
  font-weight: ${String(weights.min)} ${String(weights.max)};
  font-display: swap;
  src: url('${addressOf(file)}') format('woff2');${range}
}
`;
}

function addressOf(file: FontFile): string {
  return `/fonts/${file.name}`;
}

async function measureRoom(role: Role, weight: number): Promise<Room> {
  const face = faces.find((candidate) => candidate.role === role && candidate.onDemand === undefined);
  if (face === undefined) throw new Error(`No font file has the role "${role}".`);
  const instance = await cutInstance(face, weight);
  const { ascent, descent, lineGap, unitsPerEm, xWidthAvg } = await fromBuffer(instance);
  return {
    ascent: ascent / unitsPerEm,
    descent: -descent / unitsPerEm,
    lineGap: lineGap / unitsPerEm,
    width: xWidthAvg / unitsPerEm,
  };
}

async function cutLetters(role: Role, weight: number): Promise<string> {
  const own = faces.filter((face) => face.role === role);
  const sources = own.map(async (face) => ({
    bytes: await cutInstance(face, weight),
    characters: face.characters,
  }));
  return writeLetters(readLetters(await Promise.all(sources)));
}

/** A face at one weight, as a program reads it. */
async function cutInstance(face: Face, weight: number): Promise<Buffer> {
  return subsetFont(await readFile(new URL(face.source, published)), face.characters, {
    targetFormat: 'truetype',
    keepFeatures,
    variationAxes: { wght: weight },
  });
}

/** Writes what `makeFonts` made and removes font files that are no longer made. */
async function writeFonts({ files, texts }: FontOutput): Promise<void> {
  const folder = new URL('public/fonts/', root);
  await mkdir(folder, { recursive: true });
  const names = new Set(files.map((file) => file.name));
  for (const name of await readdir(folder)) {
    if (name.endsWith('.woff2') && !names.has(name)) await rm(new URL(name, folder));
  }
  for (const { name, bytes } of files) {
    await writeFile(new URL(name, folder), bytes);
    console.log(`${name} ${(bytes.length / 1000).toFixed(1)} KB`);
  }
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(new URL('.', new URL(path, root)), { recursive: true });
    await writeFile(new URL(path, root), text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFonts(await makeFonts());

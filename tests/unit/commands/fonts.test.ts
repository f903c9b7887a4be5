import { readdir, readFile } from 'node:fs/promises';
import { create } from 'fontkitten';
import { describe, expect, it } from 'vitest';
import { type FontOutput, makeFonts } from '../../../src/commands/fonts.ts';
import { borrowedSigns, type Role } from '../../../src/commands/fonts/faces.ts';

const root = new URL('../../../', import.meta.url);
const roles: Role[] = ['text', 'textItalic', 'label'];
const budgets: Record<string, number> = {
  literata: 34_000,
  'literata-italic': 35_000,
  'hanken-grotesk': 20_000,
  'literata-names': 9_000,
  'literata-italic-names': 9_500,
  'hanken-grotesk-names': 6_000,
};

const made: FontOutput = await makeFonts();

describe('the fonts of the site', () => {
  it('are the ones `npm run fonts` makes, and no stale ones lie beside them', async () => {
    const names = (await readdir(new URL('public/fonts/', root))).filter((name) => name.endsWith('.woff2'));
    expect(names.sort()).toEqual(made.files.map((file) => file.name).sort());
    for (const { name, bytes } of made.files) expect(bytes.equals(await readShipped(name)), name).toBe(true);
  });

  it('come with the style sheet, addresses and licenses that belong to them', async () => {
    for (const [path, text] of Object.entries(made.texts)) {
      expect(await readFile(new URL(path, root), 'utf8'), path).toBe(text);
    }
  });

  it('stay within their byte budgets', async () => {
    for (const { face, name } of made.files) {
      expect((await readShipped(name)).length, name).toBeLessThanOrEqual(budgets[face.name] ?? 0);
    }
  });

  it('carry every weight from 400 to 650 and no other', async () => {
    for (const { name } of made.files) {
      const font = open(await readShipped(name));
      expect(font.variationAxes, name).toEqual({
        wght: expect.objectContaining({ min: 400, default: 400, max: 650 }) as unknown,
      });
    }
  });

  it('fetch the letters for names by a range that holds all of them and none of the main cut', () => {
    for (const { face } of made.files) {
      if (face.onDemand === undefined) continue;
      const main = made.files.find((file) => file.face.role === face.role)?.face.characters ?? '';
      expect(Array.from(face.characters).filter((letter) => !isInRange(letter, face.onDemand))).toEqual([]);
      expect(Array.from(main).filter((letter) => isInRange(letter, face.onDemand))).toEqual([]);
    }
  });
});

describe('the characters readers meet', () => {
  it('are all drawn by our fonts', async () => {
    const missing: string[] = [];
    for (const role of roles) {
      const drawn = await readDrawn(role);
      for (const file of await listTexts()) {
        const text = await readFile(new URL(file, root), 'utf8');
        missing.push(...findMissing(text, drawn, role, file));
      }
    }
    expect(missing).toEqual([]);
  });

  it('are reported with the sign, its code point, the font and the file when a font lacks them', async () => {
    const found = findMissing('Šárka → 漢 ↩', await readDrawn('text'), 'text', 'content/posts/x/index.mdx');
    expect(found).toEqual([
      '漢 (U+6F22) is not in the text font: content/posts/x/index.mdx',
      '↩ (U+21A9) is not in the text font: content/posts/x/index.mdx',
    ]);
  });

  it('include curly quotes, dashes, currency and names from all over Europe in every font', async () => {
    const sample = '“It’s” – — … • × − € £ ™ Šárka Łukasz Lucía Özgür Yağız Māori Gődény Ștefan';
    for (const role of roles) expect(findMissing(sample, await readDrawn(role), role, 'sample')).toEqual([]);
  });

  it('are on the borrowed list only if our font truly lacks them', async () => {
    for (const role of roles) {
      const drawn = await readDrawn(role);
      expect(
        borrowedSigns[role].filter((sign) => drawn.has(sign.codePointAt(0) ?? 0)),
        role,
      ).toEqual([]);
    }
  });
});

async function readShipped(name: string): Promise<Buffer> {
  return readFile(new URL(`public/fonts/${name}`, root));
}

function open(bytes: Buffer) {
  const font = create(bytes);
  if (font.isCollection) throw new Error('A font file holds several fonts.');
  return font;
}

/** Code points in the character maps of the shipped files of a role. */
async function readDrawn(role: Role): Promise<Set<number>> {
  const files = made.files.filter((file) => file.face.role === role);
  const fonts = await Promise.all(files.map(async (file) => open(await readShipped(file.name))));
  return new Set(fonts.flatMap((font) => font.characterSet));
}

/** Content and page templates; comments in plain code never reach a reader. */
async function listTexts(): Promise<string[]> {
  const listed = await Promise.all([list('content', /\.(mdx|yaml)$/), list('src', /\.astro$/)]);
  return listed.flat();
}

async function list(folder: string, wanted: RegExp): Promise<string[]> {
  const entries = await readdir(new URL(folder, root), { recursive: true }).catch(() => []);
  return entries.filter((entry) => wanted.test(entry)).map((entry) => `${folder}/${entry}`);
}

function findMissing(text: string, drawn: Set<number>, role: Role, file: string): string[] {
  const own = borrowedSigns[role].reduce((rest, sign) => rest.replaceAll(sign, ''), text.normalize('NFC'));
  const missing = [...new Set(own)].filter((sign) => {
    const point = sign.codePointAt(0) ?? 0;
    return point >= 0x20 && !drawn.has(point);
  });
  return missing.map((sign) => {
    const point = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `${sign} (U+${point}) is not in the ${role} font: ${file}`;
  });
}

function isInRange(letter: string, range = ''): boolean {
  const point = letter.codePointAt(0) ?? 0;
  return range.split(', ').some((run) => {
    const [first = 'x', last = first] = run.replace('U+', '').split('-');
    return point >= Number.parseInt(first, 16) && point <= Number.parseInt(last, 16);
  });
}

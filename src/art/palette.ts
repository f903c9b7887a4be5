/** Colors of a chart that stands on its own, away from the site's sheet: class names, and `ground`, to colors. */
export type Palette = Readonly<Record<(typeof ROLES)[number]['name'], string>>;

/** Each part of a chart and the token that colors it on the site's pages. */
const ROLES = [
  { name: 'ground', token: 'plain' },
  { name: 'b1', token: 'belt-1' },
  { name: 'b2', token: 'belt-2' },
  { name: 'b3', token: 'belt-3' },
  { name: 'b4', token: 'belt-4' },
  { name: 'ox', token: 'oxbow' },
  { name: 'bank', token: 'bank' },
  { name: 'river', token: 'water' },
] as const;

/** Reads the charts' colors for both schemes from the text of the site's tokens; throws where one is missing. */
export function readPalettes(tokens: string): { light: Palette; dark: Palette } {
  const pairs = ROLES.map(({ name, token }) => ({ name, ...readColor(tokens, token) }));
  return {
    light: toPalette(pairs.map(({ name, light }) => [name, light])),
    dark: toPalette(pairs.map(({ name, dark }) => [name, dark])),
  };
}

/** Reads one token's color for both schemes from the text of the site's tokens; throws where it is missing. */
export function readColor(tokens: string, token: string): { light: string; dark: string } {
  const found = new RegExp(`--${token}:\\s*light-dark\\((#[0-9a-f]{3,8}),\\s*(#[0-9a-f]{3,8})\\)`, 'i').exec(
    tokens,
  );
  if (found === null) throw new Error(`The tokens have no --${token}: light-dark(#…, #…).`);
  return { light: found[1] ?? '', dark: found[2] ?? '' };
}

function toPalette(entries: [string, string][]): Palette {
  // A marked boundary: the entries are made from ROLES, so that every role has its color.
  return Object.fromEntries(entries) as Palette;
}

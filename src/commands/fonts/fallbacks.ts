import type { Role } from './faces.ts';

/** A face of a font most readers already have, made to take the room of one of ours. */
export interface Fallback {
  family: string;
  /** The face it stands in for, and the weight at which the two are made equally wide. */
  standsFor: Role;
  at: number;
  weight: string;
  style: 'normal' | 'italic';
  /** Full names of fonts that share one set of widths, the likeliest first. */
  local: string[];
  /** Mean advance of English text in em: `xWidthAvg / unitsPerEm` as published in `@capsizecss/metrics` 4.3. */
  width: number;
}

/** What of a font decides how much room it takes; lengths in em. */
export interface Room {
  ascent: number;
  descent: number;
  lineGap: number;
  width: number;
}

// From 550 up the reader's own bold is nearer in colour than the regular.
const plain = '400 549';
const strong = '550 650';
const all = '400 650';

/** The stand-ins. Gelasio shares Georgia's widths; Liberation, Tinos and Arimo share those of Times and Arial. */
export const fallbacks: Fallback[] = [
  ...serif('Literata Fallback', ['Georgia', 'Gelasio'], { plain: 913, strong: 1062, italic: 931 }),
  ...serif('Literata Fallback Times', ['Times New Roman', 'Liberation Serif', 'Tinos'], {
    plain: 832,
    strong: 886,
    italic: 836,
  }),
  {
    family: 'Hanken Fallback',
    standsFor: 'label',
    at: 450,
    weight: plain,
    style: 'normal',
    local: ['Arial', 'Helvetica', 'Liberation Sans', 'Arimo'],
    width: 913 / 2048,
  },
  {
    family: 'Hanken Fallback',
    standsFor: 'label',
    at: 620,
    weight: strong,
    style: 'normal',
    local: ['Arial Bold', 'Helvetica Bold', 'Liberation Sans Bold', 'Arimo Bold'],
    width: 983 / 2048,
  },
];

/** The `@font-face` rule of a stand-in: scaled to our width, then given our ascent, descent and line gap. */
export function fallbackRule(fallback: Fallback, ours: Room): string {
  const size = ours.width / fallback.width;
  const src = fallback.local.map((name) => `local('${name}')`).join(', ');
  return `@font-face {
  font-family: '${fallback.family}';
  font-style: ${fallback.style};
  font-weight: ${fallback.weight};
  src: ${src};
  size-adjust: ${percent(size)};
  ascent-override: ${percent(ours.ascent / size)};
  descent-override: ${percent(ours.descent / size)};
  line-gap-override: ${percent(ours.lineGap / size)};
}
`;
}

/** Widths are in units of 2048 an em, as the three fonts of a family are drawn. */
function serif(
  family: string,
  names: string[],
  widths: Record<'plain' | 'strong' | 'italic', number>,
): Fallback[] {
  const local = (suffix: string) => names.map((name) => name + suffix);
  const upright = { family, standsFor: 'text', style: 'normal' } as const;
  return [
    { ...upright, at: 400, weight: plain, local: names, width: widths.plain / 2048 },
    { ...upright, at: 560, weight: strong, local: local(' Bold'), width: widths.strong / 2048 },
    {
      family,
      standsFor: 'textItalic',
      at: 400,
      weight: all,
      style: 'italic',
      local: local(' Italic'),
      width: widths.italic / 2048,
    },
  ];
}

function percent(share: number): string {
  return `${String(Math.round(share * 1e4) / 100)}%`;
}

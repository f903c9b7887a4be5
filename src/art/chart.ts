import { tracePath } from './curve.ts';
import { growMeander } from './meander.ts';
import { hashSlug } from './random.ts';
import type { Shape } from './shapes.ts';

/** Literal colors for a chart that has to stand on its own, away from the site's stylesheet. */
export interface Palette {
  readonly plain: string;
  readonly belts: readonly [string, string, string, string];
  readonly oxbow: string;
  readonly bank: string;
  readonly river: string;
}

/** What to draw: the box's shape and, for a picture that stands alone, its colors. */
export interface ChartOptions {
  readonly shape: Shape;
  readonly palette?: Palette;
}

const BELT_STRIDE = 0.29;
const RIVER_STRIDE = 0.22;
const OXBOW_STRIDE = 0.22;

/** Draws a slug's meander chart as an SVG element: the same slug and options give the same text for ever. */
export function chartSvg(slug: string, { shape, palette }: ChartOptions): string {
  const seed = hashSlug(slug);
  const { frame, former, earlier, present } = growMeander(seed, shape);
  const { width, height, river, bank, bend } = frame;
  const id = `${shape}-${seed.toString(36)}`;
  const paint = (name: string, color: string | undefined): string =>
    color === undefined ? `class="${name}"` : `stroke="${color}"`;
  const turn = seed % 2 === 0 ? 1 : 3;
  const belts = [...former.belts, ...earlier].map((belt, age) => {
    const tint = (seed + age * turn) % 4;
    return `<path ${paint(`b${tint + 1}`, palette?.belts[tint])} stroke-width="${belt.width}" d="${tracePath(belt.course, bend * BELT_STRIDE)}"/>`;
  });
  const lakes = former.oxbows.map(
    (oxbow) =>
      `<path ${paint('ox', palette?.oxbow)} stroke-width="${Math.round(0.7 * river)}" d="${tracePath(oxbow, bend * OXBOW_STRIDE)}"/>`,
  );
  return (
    `<svg ${palette ? 'xmlns="http://www.w3.org/2000/svg"' : 'class="chart"'} viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice" fill="none" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">` +
    (palette ? `<path fill="${palette.plain}" d="M0 0h${width}v${height}H0"/>` : '') +
    `<defs><path id="${id}" d="${tracePath(present, bend * RIVER_STRIDE)}"/></defs>` +
    belts.slice(0, former.belts.length).join('') +
    lakes.join('') +
    belts.slice(former.belts.length).join('') +
    `<use href="#${id}" ${paint('bank', palette?.bank)} stroke-width="${river + 2 * bank}"/>` +
    `<use href="#${id}" ${paint('river', palette?.river)} stroke-width="${river}"/></svg>`
  );
}
export function chartFile(slug: string, shape: Shape): string {
  return chartSvg(slug, { shape });
}

import { tracePath } from './curve.ts';
import { growMeander } from './meander.ts';
import { hashSlug } from './random.ts';
import type { Shape } from './shapes.ts';

// Length of one curve of a path, as a share of a bend: wide pale belts need fewer curves than the river.
const BELT_STRIDE = 0.29;
const LINE_STRIDE = 0.22;
const OXBOW_WIDTH = 0.7;

/**
 * Draws a slug's meander chart as one `<svg>` element; the same slug and shape give the same text for ever.
 * Its strokes take their colors from the classes b1 to b4 (belts), ox (oxbows), bank and river.
 */
export function chartSvg(slug: string, shape: Shape): string {
  const seed = hashSlug(slug);
  const { frame, former, earlier, present } = growMeander(seed, shape);
  const { width, height, river, bank, bend } = frame;
  const id = `${shape}-${seed.toString(36)}`;
  // Around the ring of four tints one way or the other, so that two belts in a row never share one.
  const turn = seed % 2 === 0 ? 1 : 3;
  const belts = [...former.belts, ...earlier].map((belt, age) => {
    const tint = ((seed >>> 1) + age * turn) % 4;
    return `<path class="b${tint + 1}" stroke-width="${belt.width}" d="${tracePath(belt.course, BELT_STRIDE * bend)}"/>`;
  });
  const oxbows = former.oxbows.map(
    (oxbow) =>
      `<path class="ox" stroke-width="${Math.round(OXBOW_WIDTH * river)}" d="${tracePath(oxbow, LINE_STRIDE * bend)}"/>`,
  );
  return [
    `<svg class="chart chart-${shape}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice" fill="none" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">`,
    `<defs><path id="${id}" d="${tracePath(present, LINE_STRIDE * bend)}"/></defs>`,
    ...belts.slice(0, former.belts.length),
    ...oxbows,
    ...belts.slice(former.belts.length),
    `<use href="#${id}" class="bank" stroke-width="${river + 2 * bank}"/>`,
    `<use href="#${id}" class="river" stroke-width="${river}"/></svg>`,
  ].join('');
}

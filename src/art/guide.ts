import { createRandom, drawBetween, hashSlug } from './random.ts';

const WIDTH = 26;
const HEIGHT = 300;
const WATER = 5;

/** Writes a slim river's path from top to bottom: swings to alternate sides, no two alike, upright at every crest. */
function traceGuide(slug: string): string {
  const random = createRandom(hashSlug(slug));
  const middle = WIDTH / 2;
  let side = random() < 0.5 ? -1 : 1;
  let y = 0;
  let x = middle;
  let path = `M${middle} 0`;
  while (y < HEIGHT) {
    const length = Math.round(drawBetween(random, 26, 44));
    const swing = side * Math.round(drawBetween(random, 4, 8));
    // What is left over for one more crest would be too short for a bend: end the river here.
    const ends = y + length > HEIGHT - 26;
    const next = ends ? HEIGHT : y + length;
    const nextX = ends ? middle : middle + swing;
    const handle = Math.round(0.48 * (next - y));
    path += `C${x} ${y + handle} ${nextX} ${next - handle} ${nextX} ${next}`;
    x = nextX;
    y = next;
    side = -side;
  }
  return path;
}

/**
 * Draws the slim river that stands beside a table of contents, always the same for one slug: a bed, and on it the
 * water, whose path has length 1 so that a stylesheet fills it with `stroke-dasharray: 1` and a falling dash offset.
 */
export function riverGuideSvg(slug: string): string {
  const path = traceGuide(slug);
  return (
    `<svg class="guide" preserveAspectRatio="none" viewBox="0 0 ${WIDTH} ${HEIGHT}" fill="none" stroke-width="${WATER}" aria-hidden="true">` +
    `<path class="guide-bed" d="${path}"/><path class="guide-water" pathLength="1" d="${path}"/></svg>`
  );
}

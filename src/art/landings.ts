import { createRandom, drawBetween, hashSlug } from './random.ts';

const WIDTH = 1180;
const HEIGHT = 190;
const WATER = 16;
const LANDING = 13;

/** How far the crests lie from the box's top and bottom; a little less or more for each, so that no two bends are alike. */
const CREST = 30;
const STRAY = 6;

/** A point of the river, in viewBox units. */
interface Point {
  x: number;
  y: number;
}

/** Where the landings lie: in the middle of equal columns, in turn at the top and at the bottom of the box. */
export function placeLandings(count: number, slug: string): Point[] {
  const random = createRandom(hashSlug(slug));
  return Array.from({ length: count }, (_, index) => {
    const stray = Math.round(drawBetween(random, -STRAY, STRAY));
    const x = Math.round(((index + 0.5) * WIDTH) / count);
    return { x, y: index % 2 === 0 ? CREST + stray : HEIGHT - CREST + stray };
  });
}

/**
 * Draws the river of a module with a landing for each of its steps, always the same for one slug: a bend leads to each
 * landing, and the last one out of the box. Words stand beside it as
 * HTML: column `n` of `count` equal ones holds the `n`th landing, the odd ones at the top, the even ones at the bottom.
 */
export function landingsSvg(count: number, slug: string): string {
  const points = placeLandings(count, slug);
  // It comes from a bend before the box and goes on to one behind it, so that the first and the last are as wide as the others.
  const reach = WIDTH / (2 * count);
  const end = { x: Math.round(WIDTH + reach), y: count % 2 === 0 ? CREST : HEIGHT - CREST };
  const start = { x: Math.round(-reach), y: HEIGHT - CREST };
  const way = [start, ...points, end];
  const bends = way.slice(1).map((to, index) => {
    const from = way[index] ?? to;
    const handle = Math.round((to.x - from.x) / 2);
    const bend = `C${from.x + handle} ${from.y} ${to.x - handle} ${to.y} ${to.x} ${to.y}`;
    return `<path d="M${from.x} ${from.y}${bend}"/>`;
  });
  const circles = points.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="${LANDING}"/>`);
  return (
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" fill="none" stroke-linecap="round" aria-hidden="true">` +
    `<g class="landings-water" stroke-width="${WATER}">${bends.join('')}</g>` +
    `<g class="landings-shore" stroke-width="5">${circles.join('')}</g></svg>`
  );
}

// Farther than one curve and half the widest stroke reach together: a curve that begins beyond it does not show.
const CLEAR = 130;

const START = /^M(-?\d+) ?(-?\d+)s/;
const CURVE = /-?\d+ ?-?\d+ ?(-?\d+) ?(-?\d+)/g;

/**
 * Takes from path data of `tracePath` the curves that can show between two upright lines; undefined if there are none.
 * What shows stays as it was: the first curve, which mirrors no other any more, lies out of sight.
 */
export function clipPath(data: string, left: number, right: number): string | undefined {
  const [begin = '', startX, startY] = START.exec(data) ?? [];
  const curves = data.slice(begin.length);
  let x = Number(startX);
  let y = Number(startY);
  let head = begin;
  let from = 0;
  let to = 0;
  for (const { 0: curve, 1: byX, 2: byY, index } of curves.matchAll(CURVE)) {
    if (x > left - CLEAR && x < right + CLEAR) {
      to = index + curve.length;
    } else if (to === 0) {
      from = index;
      head = `M${x}${y < 0 ? '' : ' '}${y}s`;
    }
    x += Number(byX);
    y += Number(byY);
  }
  return to === 0 ? undefined : head + curves.slice(from, to);
}

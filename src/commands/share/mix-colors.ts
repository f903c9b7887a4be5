/** A color as red, green and blue, from 0 to 255. */
export type Color = readonly [red: number, green: number, blue: number];

/** So many colors a PNG's palette holds. */
const MOST = 256;

/**
 * The colors of a flat drawing with smooth edges: each of its own, and what lies between any two that may meet. Those
 * that come first are mixed the finest.
 */
export function mixColors(own: readonly Color[]): Color[] {
  const mixed = new Map<string, Color>();
  const add = (color: Color): void => {
    if (mixed.size < MOST) mixed.set(color.join(), color);
  };
  own.forEach(add);
  for (const parts of [4, 8, 16]) {
    for (const [index, one] of own.entries()) {
      for (const other of own.slice(index + 1)) {
        for (let part = 1; part < parts; part += 1) add(between(one, other, part / parts));
      }
    }
  }
  return [...mixed.values()];
}

/** Reads `#rrggbb`. */
export function readHex(hex: string): Color {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function between(one: Color, other: Color, share: number): Color {
  const mix = (from: number, to: number): number => Math.round(from + share * (to - from));
  return [mix(one[0], other[0]), mix(one[1], other[1]), mix(one[2], other[2])];
}

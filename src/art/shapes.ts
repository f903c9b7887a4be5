/** The boxes a river is grown for: the wide head of a post, of which cards and share images are windows, and the front page. */
export type Shape = 'cover' | 'hero';

/** A chart's box and its river, all in viewBox units. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Width of the present channel's water, without its banks. */
  readonly river: number;
  /** Width of the pale bank on each side of the water. */
  readonly bank: number;
  /** Length of one young bend down-valley: what the growing river measures itself in. */
  readonly bend: number;
  /** Distance from the box's top and bottom that no channel enters. */
  readonly margin: number;
}

/** Every shape's frame. Changing a number here changes every chart of that shape. */
export const FRAMES: Readonly<Record<Shape, Frame>> = {
  cover: { width: 1800, height: 420, river: 30, bank: 5, bend: 232, margin: 26 },
  hero: { width: 1600, height: 620, river: 38, bank: 6, bend: 285, margin: 40 },
};

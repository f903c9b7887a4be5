/** The boxes a chart is drawn for: wide post header, list card, front page, and the picture sent to other sites. */
export type Shape = 'cover' | 'card' | 'hero' | 'share';

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
  card: { width: 600, height: 450, river: 28, bank: 5, bend: 190, margin: 32 },
  hero: { width: 1600, height: 620, river: 38, bank: 6, bend: 285, margin: 40 },
  share: { width: 1200, height: 630, river: 40, bank: 6, bend: 290, margin: 40 },
};

/** A picture of the site's mark, for where browsers and phones show no SVG. */
export interface Icon {
  /** Its address. */
  src: string;
  /** Width and height in pixels. */
  size: number;
  /** Set for those that a manifest lists: whether the system may cut it to a shape of its own. */
  purpose?: 'any' | 'maskable';
  /** How much of its width the mark takes, and how round its corners are; in parts of its width. */
  mark: number;
  corner?: number;
  /** False where the mark stands on nothing. */
  hasGround?: boolean;
}

/**
 * Every icon but `/favicon.svg`, which they are all drawn from by `npm run fix`. A system that cuts an icon leaves a circle
 * of four fifths of its width.
 */
export const icons: readonly Icon[] = [
  // Asked for by programs that read no page, and by browsers that draw no SVG there.
  { src: '/favicon.ico', size: 32, mark: 1, hasGround: false },
  { src: '/apple-touch-icon.png', size: 180, mark: 0.64 },
  { src: '/icons/mark-192.png', size: 192, purpose: 'any', mark: 0.74, corner: 0.2 },
  { src: '/icons/mark-512.png', size: 512, purpose: 'any', mark: 0.74, corner: 0.2 },
  { src: '/icons/maskable-512.png', size: 512, purpose: 'maskable', mark: 0.54 },
];

import { encode } from 'uqr';

/** Larger codes than this version (153 modules a side) are beyond what a phone reads from a screen. */
const LARGEST = 34;

const SVG = 'http://www.w3.org/2000/svg';

/** Wider (CSS pixels) it need not be for a camera at arm's length. */
const WIDEST = 416;

/**
 * A QR code (ISO/IEC 18004, level L) with its quiet zone, as an image that fits into so many CSS pixels and is called
 * by its label; undefined where the text does not fit.
 */
export function drawCode(text: string, room: number, label: string): SVGElement | undefined {
  const code = encodeSmall(text);
  if (code === undefined) return undefined;
  const rows = code.data.map((row, y) => drawRow(row, y)).join('');
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('class', 'code-picture');
  picture.setAttribute('viewBox', `0 0 ${code.size} ${code.size}`);
  picture.setAttribute('width', String(code.size * scaleFor(code.size, Math.min(room, WIDEST))));
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', label);
  picture.setAttribute('shape-rendering', 'crispEdges');
  const ink = document.createElementNS(SVG, 'path');
  ink.setAttribute('d', rows);
  picture.append(ink);
  return picture;
}

/** Whole pixels of the screen for each module: a camera stumbles over modules of uneven width. */
function scaleFor(size: number, room: number): number {
  const ratio = window.devicePixelRatio;
  return Math.max(1, Math.floor((room * ratio) / size)) / ratio;
}

function encodeSmall(text: string): { size: number; data: boolean[][] } | undefined {
  try {
    return encode(text, { ecc: 'L', boostEcc: false, border: 4, maxVersion: LARGEST });
  } catch {
    return undefined;
  }
}

/** The dark runs of a row, each as a rectangle one unit high. */
function drawRow(row: readonly boolean[], y: number): string {
  const runs = row.flatMap((isDark, x) => {
    if (!isDark || row[x - 1] === true) return [];
    const end = row.indexOf(false, x);
    return [`M${x} ${y}h${(end === -1 ? row.length : end) - x}v1H${x}z`];
  });
  return runs.join('');
}

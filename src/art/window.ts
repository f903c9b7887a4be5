import { clipPath } from './clip.ts';
import type { Palette } from './palette.ts';
import { FRAMES } from './shapes.ts';

/** Parts of a chart that stand alone: a list's card, and the picture sent to other sites. Units of the chart. */
const WINDOWS = {
  card: { shape: 'cover', left: 620, width: 560 },
  share: { shape: 'cover', left: 500, width: 800 },
  home: { shape: 'hero', left: 210, width: 1180 },
} as const;

/** Which part of a chart to show. */
export type ChartWindow = keyof typeof WINDOWS;

const PATH = /<path([^>]*) d="([^"]*)"\/>/g;
const START = /^<svg [^>]*?preserveAspectRatio="[^"]*"/;

/**
 * Cuts a window out of a chart of its shape and gives it colors of its own, as a whole SVG file: the same river as on its page,
 * without what lies outside the window.
 * Colors stand as attributes; a dark scheme, where there is one, is added as a style.
 */
export function cutWindow(
  chart: string,
  window: ChartWindow,
  { light, dark }: { light: Palette; dark?: Palette },
): string {
  const { shape, left, width } = WINDOWS[window];
  const { height } = FRAMES[shape];
  const box = `viewBox="${left} 0 ${width} ${height}"`;
  const style =
    dark === undefined ? '' : `<style>@media(prefers-color-scheme:dark){${colorRules(light, dark)}}</style>`;
  const ground = `<path class="ground" fill="${light.ground}" d="M${left} 0h${width}v${height}h-${width}z"/>`;
  return chart
    .replace(PATH, (_path, rest: string, data: string) => {
      const shown = clipPath(data, left, left + width);
      return shown === undefined ? '' : `<path${rest} d="${shown}"/>`;
    })
    .replace(START, `<svg xmlns="http://www.w3.org/2000/svg" ${box}`)
    .replace(/(<svg[^>]*>)/, `$1${style}${ground}`)
    .replace(
      /class="(b[1-4]|ox|bank|river)"/g,
      (kept, name: keyof Palette) => `${kept} stroke="${light[name]}"`,
    );
}

function colorRules(light: Palette, dark: Palette): string {
  return Object.keys(light)
    .map((name) =>
      name === 'ground' ? `.ground{fill:${dark.ground}}` : `.${name}{stroke:${Reflect.get(dark, name)}}`,
    )
    .join('');
}

import { chartSvg } from '../art/chart.ts';

const covers = new Map<string, string>();

/** A post's chart: grown once for its page, its card and its share image. */
export function coverOf(slug: string): string {
  const known = covers.get(slug);
  if (known !== undefined) return known;
  const cover = chartSvg(slug, 'cover');
  covers.set(slug, cover);
  return cover;
}

import { readFileSync } from 'node:fs';
import { useLetters, type Letters } from '../../../src/share/letters.ts';
import type { PictureTools } from '../../../src/share/picture.ts';

const read = (name: string): Letters => {
  const text = readFileSync(new URL(`../../../src/share/${name}`, import.meta.url), 'utf8');
  // A marked boundary: `npm run fonts` wrote these files.
  return JSON.parse(text) as Letters;
};

/** The letters that titles are set in. */
export const titleLetters = read('title-letters.json');

/** What the site's own share images are drawn with, in colors that are easy to find. */
export const tools: PictureTools = {
  setTitle: useLetters(titleLetters),
  setLabel: useLetters(read('label-letters.json')),
  mark: '<svg class="mark" viewBox="0 0 30 30"/>',
  colors: { sheet: '#ffffff', ink: '#111111', kicker: '#222222' },
};

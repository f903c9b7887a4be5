import { findPart } from '../Progress/find-part.ts';
import { copyOf } from './copy-of.ts';

/** Puts the guide's notes for facilitators and its prompts for teams where they are at hand. */
export function showHints(place: HTMLElement): void {
  const notes = [...document.querySelectorAll('.guide-paper .facilitator, .guide-paper .discuss')];
  findPart(place, '.team-hints', HTMLElement).hidden = notes.length === 0;
  findPart(place, '.team-hints-here', HTMLElement).append(...notes.map(copyOf));
}

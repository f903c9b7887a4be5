import type { Library } from './arranged.ts';
import { handOver } from './hand-over.ts';

/*
 * Feeds are written when Astro is done: a thousand entries need no thousand routes, and a picture's file is there by then.
 * What only Astro could make of the content, its pages leave here on their way.
 */
const libraries = handOver<Library>('library');
const pictures = handOver<readonly string[]>('pictures');
const covers = handOver<string>('cover-pictures');

/** Leaves the arranged library of this build. */
export function leaveLibrary(library: Library): void {
  libraries.set('', library);
}

/** The library that the pages of this build were made from; throws where none were. */
export function takeLibrary(): Library {
  const library = libraries.get('');
  if (library === undefined) throw new Error('No page of this build has asked for the library.');
  return library;
}

/** Leaves the pictures of the text in a folder, each as its `<img>`, in the order of its marks. */
export function leavePictures(folder: string, rendered: readonly string[]): void {
  pictures.set(folder, rendered);
}

/** Leaves the cover picture of the post in a folder as its `<img>`. */
export function leaveCover(folder: string, rendered: string): void {
  covers.set(folder, rendered);
}

/** The cover picture of the post in a folder as its `<img>`, if its page has one. */
export function takeCover(folder: string): string | undefined {
  return covers.get(folder);
}

/** A text with its pictures where their marks stand; throws where the text's own page was not rendered before. */
export function fillPictures(html: string, folder: string): string {
  return html.replace(/<bb-picture n="(\d+)"><\/bb-picture>/g, (_mark, index) => {
    const picture = pictures.get(folder)?.[Number(index)];
    if (picture === undefined) throw new Error(`No page has shown picture ${index} of ${folder}.`);
    return picture;
  });
}

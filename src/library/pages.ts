import { getCollection, render, type CollectionEntry } from 'astro:content';

/** The pages of `content/pages/`: about, method and their like. */
export function getPages(): Promise<CollectionEntry<'pages'>[]> {
  return getCollection('pages');
}

/** A page's text, ready to stand in a layout. */
export function renderPage(page: CollectionEntry<'pages'>): ReturnType<typeof render<'pages'>> {
  return render(page);
}

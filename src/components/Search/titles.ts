import type { Findable } from '../../search/findable.ts';
import { createSuggestionList, type SuggestionList } from '../../search/suggest.ts';

/** The site's titles and descriptions, and suggestions from them. */
export interface Titles extends SuggestionList {
  all: readonly Findable[];
}

/** Fetches the titles; rejects where they cannot be had. */
export async function fetchTitles(): Promise<Titles> {
  const response = await fetch('/search/titles.json');
  if (!response.ok) throw new Error(`/search/titles.json answers ${response.status}.`);
  // A marked boundary: the site's own build wrote this file.
  const all = (await response.json()) as Findable[];
  return { all, ...createSuggestionList(all) };
}

/** What a reader can be led to, as `/search/titles.json` has it. */
export interface Findable {
  title: string;
  description: string;
  /** Path of its page. */
  address: string;
  kind: FindableKind;
  /** Day of publication as `2026-11-18`; for what has one. */
  day?: string;
  /** Names to narrow a search by; for posts and modules. */
  themes?: string[];
  series?: string[];
  authors?: string[];
  levels?: string[];
}

/** Kinds in the order in which equals are shown. */
export const findableKinds = [
  'Post',
  'Training',
  'Page',
  'Series',
  'Path',
  'Theme',
  'Tag',
  'Author',
] as const;

/** What a reader is told that a suggestion is. */
export type FindableKind = (typeof findableKinds)[number];

/** The narrowings of a search, each with the words readers see. */
export const facets = [
  { name: 'kind', label: 'Kind' },
  { name: 'theme', label: 'Theme' },
  { name: 'series', label: 'Series' },
  { name: 'author', label: 'Author' },
  { name: 'level', label: 'Level' },
] as const;

/** A name of a narrowing, as the full-text index has it. */
export type Facet = (typeof facets)[number]['name'];

/** What one thing answers to a narrowing. */
export function facetValues(one: Findable, facet: Facet): readonly string[] {
  switch (facet) {
    case 'kind':
      return [one.kind];
    case 'theme':
      return one.themes ?? [];
    case 'series':
      return one.series ?? [];
    case 'author':
      return one.authors ?? [];
    case 'level':
      return one.levels ?? [];
  }
}

/** What a node of a text stands in, as far as the lint asks. */
export interface Surroundings {
  figuresAllowed: boolean;
  /** What the node stands in, if it matters. */
  inside: '' | 'heading' | 'link' | 'code';
  /** Name of the component round it; empty at the top. */
  parent: string;
}

/** What an element makes of the text inside it; nothing where it changes nothing. */
export function surroundingsOf(tagName: string): Surroundings['inside'] | undefined {
  if (/^h[1-6]$/.test(tagName)) return 'heading';
  if (tagName === 'a') return 'link';
  return tagName === 'pre' || tagName === 'code' ? 'code' : undefined;
}

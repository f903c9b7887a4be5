/** What a marker stands round: the thread of a post, or a number of its comments. */
export type PlacementKind = 'thread' | 'count';

/** A place in a built file that shows something of a post's conversation. */
export interface Placement {
  kind: PlacementKind;
  /** Slug of the post. */
  post: string;
  /** Page of the thread, from 1; always 1 for a count. */
  page: number;
}

const MARKED = /<!--(thread|count):([a-z0-9-]+):(\d+)-->([\s\S]*?)<!--\/\1-->/g;

/** Puts a marker round HTML or XML, so that a publisher can find and renew it in the built file. */
export function mark({ kind, post, page }: Placement, content: string): string {
  return `<!--${kind}:${post}:${page}-->${content}<!--/${kind}-->`;
}

/** Every marked place of a built file. */
export function findPlacements(text: string): Placement[] {
  return [...text.matchAll(MARKED)].map(([, kind, post = '', page]) => ({
    kind: kind === 'thread' ? 'thread' : 'count',
    post,
    page: Number(page),
  }));
}

/** Renews every marked place for which `render` has an answer; the rest of the file keeps its bytes. */
export function replacePlacements(
  text: string,
  render: (placement: Placement) => string | undefined,
): string {
  return text.replace(MARKED, (whole, kind: PlacementKind, post: string, page: string) => {
    const placement = { kind, post, page: Number(page) };
    const content = render(placement);
    return content === undefined ? whole : mark(placement, content);
  });
}

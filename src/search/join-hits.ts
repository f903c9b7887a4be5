/** One page that a full-text search found; what `id` names is the index's own. */
export interface Hit {
  id: string;
  score: number;
}

/** What was found for one term, in each of the ways it can be said; the way it was said is the first. */
export type TermHits<Found extends Hit> = readonly (readonly Found[])[];

/**
 * Joins what was found for the terms of a question, best first: pages that have the whole question, as they came, and
 * then those that have some of its terms, in any of their ways; a term that stands in few of all pages tells most.
 */
export function joinHits<Found extends Hit>(
  whole: readonly Found[],
  terms: readonly TermHits<Found>[],
  pages: number,
): Found[] {
  const scores = new Map<string, { hit: Found; score: number }>();
  for (const ways of terms) {
    const best = new Map<string, { hit: Found; score: number }>();
    for (const [index, hits] of ways.entries()) {
      const top = Math.max(...hits.map(({ score }) => score), Number.MIN_VALUE);
      const weight = (index === 0 ? 1 : 0.7) * Math.log(1 + pages / Math.max(1, hits.length));
      for (const hit of hits) {
        const score = weight * (0.4 + 0.6 * (hit.score / top));
        if (score > (best.get(hit.id)?.score ?? 0)) best.set(hit.id, { hit, score });
      }
    }
    for (const [id, { hit, score }] of best)
      scores.set(id, { hit, score: score + (scores.get(id)?.score ?? 0) });
  }
  const first = new Set(whole.map(({ id }) => id));
  const others = [...scores.values()]
    .filter(({ hit }) => !first.has(hit.id))
    .sort((a, b) => b.score - a.score || (a.hit.id < b.hit.id ? -1 : 1));
  // A page that has only a small part of what the best has is no answer.
  const least = (others[0]?.score ?? 0) / 3;
  return [...whole, ...others.filter(({ score }) => score >= least).map(({ hit }) => hit)];
}

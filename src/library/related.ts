import type { Post } from './post.ts';

const MOST_RELATED = 3;

/** A shared rare tag says more than a shared common one; the same category alone says little. */
const CATEGORY_WEIGHT = 0.25;

/** Of a large topic only the posts nearest in time are weighed, so that the work grows with the posts and no faster. */
const NEAREST_IN_TOPIC = 30;

/**
 * Gives every post its nearest others: by shared tags, each weighted by how rare it is, then by category.
 * Posts of the same series are left out, for the series lists them. Ties go to the newer post.
 */
export function chooseRelated(posts: readonly Post[]): void {
  const topics = new Map<string, Post[]>();
  for (const post of posts) {
    for (const topic of topicsOf(post)) {
      const sharing = topics.get(topic);
      if (sharing === undefined) topics.set(topic, [post]);
      else sharing.push(post);
    }
  }
  const rank = new Map(posts.map((post, index) => [post, index]));
  const seen = new Map<string, number>();
  for (const post of posts) {
    const scores = new Map<Post, number>();
    for (const topic of topicsOf(post)) {
      const sharing = topics.get(topic) ?? [];
      const place = seen.get(topic) ?? 0;
      seen.set(topic, place + 1);
      const weight = (topic.startsWith('category:') ? CATEGORY_WEIGHT : 1) / sharing.length;
      const near = sharing.slice(Math.max(0, place - NEAREST_IN_TOPIC), place + NEAREST_IN_TOPIC + 1);
      for (const other of near) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
    scores.delete(post);
    post.related = [...scores]
      .filter(([other]) => post.series === undefined || other.series?.id !== post.series.id)
      .sort(([a, left], [b, right]) => right - left || (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
      .slice(0, MOST_RELATED)
      .map(([other]) => other);
  }
}

function topicsOf(post: Post): string[] {
  return [...post.tags.map(({ id }) => `tag:${id}`), ...post.categories.map(({ id }) => `category:${id}`)];
}

import type { PostEntry, SiteManifest } from '../contract.ts';

/** A post of the build by its slug; nothing a client sends, or a store keeps, can name anything else. */
export function findPost(
  { posts }: Pick<SiteManifest, 'posts'>,
  slug: string | undefined,
): PostEntry | undefined {
  return slug !== undefined && Object.hasOwn(posts, slug) ? posts[slug] : undefined;
}

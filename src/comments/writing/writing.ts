import type { PostEntry, SiteManifest } from '../contract.ts';
import type { CommentsDependencies } from '../dependencies.ts';
import type { Tokens } from '../rules/tokens.ts';
import type { Work } from './work.ts';

/** What every part of the writers' room works with. */
export interface Writing extends CommentsDependencies {
  tokens: Tokens;
  work: Work;
}

/** A post of the build by its slug; nothing a client sends can name anything else. */
export function findPost({ posts }: SiteManifest, slug: string): PostEntry | undefined {
  return Object.hasOwn(posts, slug) ? posts[slug] : undefined;
}

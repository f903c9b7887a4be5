import type { PostEntry as KnownPost, SiteManifest } from '../comments/contract.ts';
import type { Settings } from '../site.config.ts';
import { addressOf } from './addresses.ts';
import type { Content, PostEntry } from './content.ts';

/** The posts that readers see: in a preview, drafts and scheduled ones too. */
export function listShown(
  { posts }: Pick<Content, 'posts'>,
  { buildDate, preview }: Pick<Settings, 'buildDate' | 'preview'>,
): PostEntry[] {
  return posts.filter(({ matter }) => preview || (!matter.draft && matter.published <= buildDate));
}

/** What the comment endpoint must know of the site. */
export function describeSite(
  content: Pick<Content, 'posts' | 'people' | 'policy'>,
  settings: Settings,
): SiteManifest {
  const posts = listShown(content, settings).map(({ slug, matter }): [string, KnownPost] => {
    const { title, question, comments } = matter;
    const known = { title, address: addressOf.post(slug), open: comments === 'open' };
    return [slug, question === undefined ? known : { ...known, question }];
  });
  return {
    siteUrl: settings.siteUrl,
    ...(settings.commentsOrigin !== '' && { commentsUrl: settings.commentsOrigin }),
    posts: Object.fromEntries(posts),
    authors: [...content.people.values()].map(({ name }) => name),
    policy: content.policy,
    contact: settings.contact,
  };
}

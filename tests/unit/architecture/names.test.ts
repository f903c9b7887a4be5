import { describe, expect, it } from 'vitest';
import { findBadNames } from '../../architecture/names.ts';

describe('names', () => {
  it.each([
    'src/site.config.ts',
    'src/content.config.ts',
    'src/pages/index.astro',
    'src/pages/404.astro',
    'src/pages/posts/page/[page].astro',
    'src/pages/categories/[category]/rss.xml.ts',
    'src/pages/[...path].astro',
    'src/components/PostCard.astro',
    'src/components/Search/Search.astro',
    'src/components/Search/Search.client.ts',
    'src/components/reading-time.ts',
    'src/layouts/Base.astro',
    'src/styles/tokens.css',
    'src/comments/store/migrations/0001-start.sql',
  ])('accepts %s', (path) => {
    expect(findBadNames([path])).toEqual([]);
  });

  it.each([
    ['src/utils/dates.ts', '"utils"'],
    ['src/library/date-utils.ts', '"utils"'],
    ['src/library/helpers.ts', '"helpers"'],
    ['src/components/CommentManager.astro', '"manager"'],
    ['src/misc/a.ts', '"misc"'],
    ['src/styles/common.css', '"common"'],
    ['src/components/post-card.astro', 'PascalCase.astro'],
    ['src/components/search/Search.astro', 'PascalCase, like'],
    ['src/components/PostCard.ts', 'kebab-case'],
    ['src/library/postList.ts', 'kebab-case'],
    ['src/library/PostList.ts', 'kebab-case'],
    ['src/library/index.ts', 'not "index"'],
    ['src/postLibrary/a.ts', 'one plain lower-case noun'],
    ['src/comments/spamRules/score.ts', 'kebab-case'],
    ['src/pages/About.astro', 'lower-case address'],
  ])('refuses %s', (path, reason) => {
    expect(findBadNames([path])[0]).toContain(reason);
  });
});

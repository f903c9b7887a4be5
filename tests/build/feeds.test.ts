import { describe, expect, it } from 'vitest';
import { findCommentFeedProblems, findFeedProblems, findXmlProblems } from '../checks/feeds.ts';
import { bothSites } from './both-sites.ts';

describe.each(bothSites)('%s', (_, site) => {
  it('has only well-formed XML', () => {
    expect(findXmlProblems(site)).toEqual([]);
  });

  it('has feeds that are complete and whose addresses are absolute and lead somewhere', () => {
    expect(findFeedProblems(site)).toEqual([]);
  });

  it('has a feed of comments for itself and for each post, whether or not there is a comment', () => {
    const files = [...site.files.keys()];
    const posts = files
      .filter((path) => /^posts\/[^/]+\/index\.html$/.test(path))
      // An old address only leads on to its post.
      .filter((path) => String(site.files.get(path)).includes('id="comments"'));
    expect(posts.length).toBeGreaterThan(4);
    const feeds = files.filter((path) => path.endsWith('comments.xml')).sort();
    const expected = posts.map((path) => path.replace('index.html', 'comments.xml'));
    expect(feeds).toEqual(['comments.xml', ...expected].sort());
    expect(findCommentFeedProblems(site)).toEqual([]);
  });
});

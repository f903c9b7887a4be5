import { describe, expect, it } from 'vitest';
import {
  feedOfConversation,
  feedOfConversations,
  type Conversation,
} from '../../../src/conversation/comment-feed.ts';
import { toAtom } from '../../../src/feeds/atom.ts';
import { readXml } from '../../checks/xml.ts';
import { makeComment } from './made-comments.ts';

const around = {
  siteUrl: 'https://e.example',
  siteName: 'Both Banks',
  language: 'en-US',
  commentsPerPage: 50,
};

function makeConversation(
  comments: Conversation['comments'],
  more: Partial<Conversation> = {},
): Conversation {
  return {
    title: 'P',
    address: '/posts/p/',
    feedId: 'https://e.example/old/',
    published: new Date('2026-11-10T00:00:00Z'),
    comments,
    ...more,
  };
}

function makeMany(count: number): Conversation['comments'] {
  return Array.from({ length: count }, (_, index) =>
    makeComment(`c${index}`, { written: new Date(Date.UTC(2026, 10, 1, 0, index)).toISOString() }),
  );
}

describe('the comments of a post as a feed', () => {
  it('are told newest first, each with the page it stands on and what it answers', () => {
    const comments = [
      makeComment('a', { written: '2026-11-20T09:00:00Z', website: 'https://ann.example/' }),
      makeComment('b', { written: '2026-11-20T10:00:00Z', parent: 'a', name: ' ' }),
      makeComment('c', { written: '2026-11-20T11:00:00Z', parent: 'erased' }),
    ];
    const feed = feedOfConversation(makeConversation(comments), { ...around, commentsPerPage: 2 });
    expect(feed).toMatchObject({
      self: 'https://e.example/posts/p/comments.xml',
      page: 'https://e.example/posts/p/#comments',
      title: 'Comments on P',
      entries: [
        {
          id: 'https://e.example/posts/p/#comment-c',
          url: 'https://e.example/posts/p/comments/2/#comment-c',
          inReplyTo: { id: 'https://e.example/old/', url: 'https://e.example/posts/p/' },
        },
        {
          title: 'A reader on P',
          authors: [{ name: 'A reader' }],
          inReplyTo: {
            id: 'https://e.example/posts/p/#comment-a',
            url: 'https://e.example/posts/p/#comment-a',
          },
        },
        { title: 'Ann Lee on P', authors: [{ name: 'Ann Lee', url: 'https://ann.example/' }] },
      ],
    });
  });

  it('are the fifty newest', () => {
    const { entries } = feedOfConversation(makeConversation(makeMany(60)), around);
    expect(entries).toHaveLength(50);
    expect(entries[0]?.id).toBe('https://e.example/posts/p/#comment-c59');
    expect(entries[0]?.url).toBe('https://e.example/posts/p/comments/2/#comment-c59');
  });

  it('say with the page what was edited, and count as changed then', () => {
    const [entry] = feedOfConversation(
      makeConversation([makeComment('a', { edited: '2026-11-21T09:00:00Z', note: 'A & <b>' })]),
      around,
    ).entries;
    expect(entry?.updated).toEqual(new Date('2026-11-21T09:00:00Z'));
    expect(entry?.html).toBe('<p>a</p><p>Edited on 21 November 2026: A &amp; &lt;b&gt;</p>');
  });

  it('have an address before the first of them, as old as the post', () => {
    expect(feedOfConversation(makeConversation([]), around)).toMatchObject({
      since: new Date('2026-11-10T00:00:00Z'),
      entries: [],
    });
  });

  it('keep the id of a comment whatever page it moves to', () => {
    const id = (comments: Conversation['comments']): string | undefined =>
      feedOfConversation(makeConversation(comments), around).entries[0]?.id;
    expect(id(makeMany(60))).toBe(id(makeMany(60).slice(30)));
  });
});

describe('the comments of the site as a feed', () => {
  it('are the newest of all posts', () => {
    const feed = feedOfConversations(
      [
        makeConversation(makeMany(30)),
        makeConversation(makeMany(30), {
          address: '/posts/q/',
          title: 'Q',
          feedId: 'https://e.example/posts/q/',
        }),
      ],
      around,
    );
    expect(feed.self).toBe('https://e.example/comments.xml');
    expect(feed.entries).toHaveLength(50);
    expect(feed.entries.slice(0, 2).map(({ title }) => title)).toEqual(['Ann Lee on P', 'Ann Lee on Q']);
  });

  it('are a whole feed on a site without a post', () => {
    expect(readXml(toAtom(feedOfConversations([], around))).problems).toEqual([]);
  });
});

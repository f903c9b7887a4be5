import { site } from '../site.config.ts';
import type { Library } from './arranged.ts';
import type { Post } from './post.ts';

/** A feed of the site; addresses are paths. */
export interface ListedFeed {
  /** Its name among others of its kind. */
  name: string;
  /** Its full name, for readers' programs. */
  title: string;
  description: string;
  /** Page that it belongs to, and its own address. */
  page: string;
  self: string;
}

/** A feed of posts, newest first. */
export interface PostsFeed extends ListedFeed {
  posts: readonly Post[];
}

/** Feeds of one kind. */
export interface FeedGroup {
  name: string;
  feeds: PostsFeed[];
}

/** All feeds but those of one post's comments. */
export interface FeedList {
  everything: ListedFeed;
  posts: PostsFeed;
  training: ListedFeed;
  practice: ListedFeed;
  comments: ListedFeed;
  groups: FeedGroup[];
}

/** Where everything stands in other formats. */
export const otherFormats = [
  { name: 'Atom', self: '/atom.xml' },
  { name: 'JSON Feed', self: '/feed.json' },
] as const;

/** The list of all feeds: what is written, what the page of feeds shows and what readers' programs can take over at once. */
export function listFeeds({ posts, categories, tags, people, series }: Library): FeedList {
  return {
    everything: {
      name: 'Everything',
      title: site.name,
      description: site.description,
      page: '/',
      self: '/rss.xml',
    },
    posts: {
      ...describe('Posts', 'All posts, and nothing else.', '/posts/'),
      posts,
    },
    training: describe('Training', 'New training modules, each with its whole text.', '/training/'),
    practice: {
      ...describe('Practice', 'One question a week from the training, to answer from memory.', '/training/'),
      self: '/practice.xml',
    },
    comments: {
      ...describe('Comments', 'What readers say under our posts.', '/feeds/'),
      self: '/comments.xml',
    },
    groups: [
      { name: 'Themes', feeds: categories.map((one) => topic(one, 'Posts in', one.posts)) },
      { name: 'Series', feeds: series.map((one) => topic(one, 'Series:', partsOf(one))) },
      { name: 'Tags', feeds: tags.map((one) => topic(one, 'Posts tagged', one.posts)) },
      { name: 'Authors', feeds: people.map((one) => topic(one, 'Posts by', one.posts)) },
    ],
  };
}

function describe(name: string, description: string, page: string): ListedFeed {
  return { name, title: `${site.name}: ${name}`, description, page, self: `${page}rss.xml` };
}

function topic(
  { name, description, address }: { name: string; description: string; address: string },
  kind: string,
  posts: readonly Post[],
): PostsFeed {
  return { ...describe(name, description, address), title: `${site.name}: ${kind} ${name}`, posts };
}

function partsOf({ parts }: Library['series'][number]): Post[] {
  return parts.flatMap(({ post }) => post ?? []).reverse();
}

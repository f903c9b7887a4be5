import type { ApprovedComment } from '../comments/contract.ts';
import type { ProseSummary } from './content.ts';
import type { Fact, Person, PostMatter } from './schemas.ts';

/** A name with an address: a category, a tag, a person, another post. */
export interface NamedLink {
  id: string;
  name: string;
  address: string;
}

/** A person of the byline, with all their box says. */
export interface Author extends NamedLink, Omit<Person, 'name'> {}

/** A post's place in its series. */
export interface SeriesPlace extends NamedLink {
  part: number;
  previous?: NamedLink;
  next?: NamedLink;
  /** Title of the next part while it is planned and not out. */
  promised?: string;
}

/** A fact of the register, with its id. */
export interface Source extends Fact {
  id: string;
}

/** A post with everything a page says about it; every question is already answered here. */
export interface Post extends Pick<
  PostMatter,
  | 'title'
  | 'subtitle'
  | 'description'
  | 'published'
  | 'updated'
  | 'reviewed'
  | 'question'
  | 'cover'
  | 'link'
  | 'republished'
  | 'pinned'
> {
  slug: string;
  address: string;
  /** Folder of its files, for its pictures. */
  folder: string;
  /** Feed readers know it by this; an address of this site unless the author set another id. */
  feedId: string;
  /** Where it stands: drafts and scheduled posts exist in preview only. */
  state: 'published' | 'draft' | 'scheduled';
  /** What a card says under the title. */
  summary: string;
  prose: ProseSummary;
  categories: NamedLink[];
  tags: NamedLink[];
  authors: Author[];
  series?: SeriesPlace;
  sources: Source[];
  previous?: NamedLink;
  next?: NamedLink;
  related: Post[];
  comments: ApprovedComment[];
  /** Whether its author takes comments and no moderator has closed it. */
  commentsOpen: boolean;
  /** True while no new comment is taken anywhere. */
  commentsPaused: boolean;
  /** Whether the endpoint can tell a writer something by mail. */
  commentsMail: boolean;
  redirects: string[];
  /** Addresses of posts that readers cannot open: a link to one of them waits as plain words. */
  closed: ReadonlySet<string>;
}

/** Posts under one name: a category, a tag, a person. Newest first. */
export interface Archive extends NamedLink {
  description: string;
  posts: Post[];
}

/** A series with its parts in order; a part without a post is promised. */
export interface SeriesArchive extends NamedLink {
  description: string;
  parts: { part: number; title: string; post?: Post }[];
}

/** The posts of a year, by month; newest first. */
export interface YearArchive {
  year: number;
  address: string;
  months: { month: number; address: string; posts: Post[] }[];
}

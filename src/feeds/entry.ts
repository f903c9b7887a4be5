/** A post as feeds see it: plain data, every address absolute. */
export interface FeedEntry {
  /** What feed readers know it by; never changes. */
  id: string;
  title: string;
  url: string;
  published: Date;
  updated: Date;
  summary: string;
  /** The whole text as HTML with absolute addresses. */
  html: string;
  authors: readonly string[];
  categories: readonly string[];
  /** Its conversation: where it is read, where it is followed, and how many have spoken. */
  comments?: { url: string; feed: string; count: number };
}

/** A feed and what it holds, newest first. */
export interface Feed {
  title: string;
  description: string;
  /** Page that the feed belongs to, and the feed's own address. */
  page: string;
  self: string;
  language: string;
  entries: readonly FeedEntry[];
}

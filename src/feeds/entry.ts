/** Something published, as feeds see it: plain data, every address absolute. */
export interface FeedEntry {
  /** What feed readers know it by; never changes. */
  id: string;
  title: string;
  url: string;
  published: Date;
  updated: Date;
  /** One sentence; left out where the whole text is one. */
  summary?: string;
  /** The whole text as safe HTML with absolute addresses. */
  html: string;
  authors: readonly { name: string; url?: string | undefined }[];
  categories: readonly string[];
  /** Where its title leads, for a post about a page elsewhere. */
  leadsTo?: string;
  picture?: FeedPicture;
  /** Its conversation: where it is read, where it is followed, and how many have spoken. */
  comments?: { url: string; feed: string; count: number };
  /** What it answers: a post or another comment (RFC 4685). */
  inReplyTo?: { id: string; url: string };
}

/** A picture as a file of its own. */
export interface FeedPicture {
  url: string;
  /** Media type, such as `image/webp`. */
  type: string;
  /** Bytes. */
  length: number;
  /** CSS pixels. */
  width: number;
  height: number;
  alt: string;
}

/** A feed and what it holds, newest first. */
export interface Feed {
  title: string;
  description: string;
  /** Page that the feed belongs to, and the feed's own address, which is its id too. */
  page: string;
  self: string;
  language: string;
  /** Who answers for the feed, named where an entry's author is not. */
  author: { name: string; url?: string | undefined };
  entries: readonly FeedEntry[];
  /** When an empty feed last changed. */
  since?: Date;
  /** Address of the WebSub hub that tells subscribers of changes. */
  hub?: string | undefined;
  /** The feed with the entries before these (RFC 5005). */
  previous?: string | undefined;
  /** For a part of the archive: the feed that people subscribe to. */
  current?: string | undefined;
}

/** When the feed last changed by what it holds, never by the clock; nothing for an empty one that does not say. */
export function lastChange({ entries, since }: Pick<Feed, 'entries' | 'since'>): Date | undefined {
  const [first, ...others] = entries;
  if (first === undefined) return since;
  return others.reduce((newest, { updated }) => (updated > newest ? updated : newest), first.updated);
}

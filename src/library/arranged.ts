import type { CommentPolicy } from '../comments/contract.ts';
import type { TrainingModule, TrainingPath } from './module.ts';
import type { Archive, Author, Post, SeriesArchive, Source, YearArchive } from './post.ts';

/** A text of `content/pages/`, as others speak of it. */
export interface TextPage {
  name: string;
  title: string;
  description: string;
  address: string;
  updated: Date;
}

/** The whole site's content, arranged once for all pages. */
export interface Library {
  /** Newest first. */
  posts: Post[];
  /** In the order of the paths. */
  modules: TrainingModule[];
  /** Paths in their order, then tracks. */
  paths: TrainingPath[];
  categories: Archive[];
  tags: Archive[];
  people: (Archive & { person: Author })[];
  series: SeriesArchive[];
  years: YearArchive[];
  /** The texts of `content/pages/`, by name. */
  pages: TextPage[];
  facts: Source[];
  corrections: { date: Date; address: string; was: string; now: string }[];
  policy: CommentPolicy;
  /** When the next scheduled post, module or question of the Practice feed is due, if any is. */
  nextDue?: Date;
}

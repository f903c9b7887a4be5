import type { ApprovedComment, CommentPolicy } from '../comments/contract.ts';
import type { Prose } from '../prose/compile.ts';
import type { Place, Problem } from '../prose/problem.ts';
import type { PathMatter } from './module-schema.ts';
import type { ModuleEntry } from './read-modules.ts';
import type {
  CommentReferences,
  Declared,
  ModuleReferences,
  PathReferences,
  TextReferences,
} from './references.ts';
import type { Correction, Fact, PageMatter, Person, PostMatter, Series, Topic } from './schemas.ts';

/** What indexes and heads of pages need of a body; the HTML itself stays in its cache, under `digest`. */
export interface ProseSummary extends Pick<Prose, 'words' | 'minutes' | 'excerpt' | 'excerptIsMarked'> {
  digest: string;
}

/** A post as its author wrote it, checked field by field, with where its parts stand for the checks across files. */
export interface PostEntry {
  slug: string;
  /** Path of the file. */
  file: string;
  matter: PostMatter;
  prose: ProseSummary;
}

/** All that `content/` says. */
export interface Content {
  posts: PostEntry[];
  modules: ModuleEntry[];
  /** Paths and tracks by id. */
  paths: Map<string, PathMatter>;
  pages: { name: string; file: string; matter: PageMatter }[];
  people: Map<string, Person>;
  categories: Map<string, Topic>;
  tags: Map<string, Topic>;
  series: Map<string, Series>;
  facts: Map<string, Fact>;
  corrections: Correction[];
  comments: ApprovedComment[];
  policy: CommentPolicy;
}

/** The content with every mistake that can be seen in one file alone, and what the other checks need. */
export interface ContentReading {
  content: Content;
  problems: Problem[];
  texts: TextReferences[];
  modules: ModuleReferences[];
  paths: PathReferences[];
  comments: CommentReferences[];
  /** Addresses that corrections name. */
  mentions: ({ file: string; address: string } & Place)[];
  declared: Declared;
}

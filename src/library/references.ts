import type { ApprovedComment } from '../comments/contract.ts';
import type { Reference } from '../prose/lint.ts';
import type { ModuleMatter, PathMatter } from './module-schema.ts';
import type { Place } from '../prose/problem.ts';
import type { PostMatter } from './schemas.ts';

/** What one post or page refers to, as far as it could be read: a mistake in one field leaves the others to be checked. */
export interface TextReferences {
  /** Path of the file. */
  file: string;
  /** Its address on the site. */
  address: string;
  /** Slug of a post; a page has none. */
  slug?: string;
  /** The fields of a post's head that are right. */
  matter: Partial<PostMatter>;
  locate: (path: readonly PropertyKey[]) => Place;
  /** What stands in the text; nothing where it could not be parsed. */
  body?: { links: Reference[]; facts: Reference[]; pictures: Reference[]; headings: string[] };
}

/** What a training module says that must fit other files. */
export interface ModuleReferences {
  file: string;
  slug: string;
  /** The fields of its head that are right. */
  matter: Partial<ModuleMatter>;
  locate: (path: readonly PropertyKey[]) => Place;
}

/** What a path says that must fit the modules. */
export interface PathReferences {
  id: string;
  file: string;
  matter: Partial<PathMatter>;
  locate: (path: readonly PropertyKey[]) => Place;
}

/** A comment with the place of its fields. */
export interface CommentReferences {
  comment: ApprovedComment;
  file: string;
  locate: (field: string) => Place;
}

/**
 * Ids that exist, whether or not all is right with their entries: a mistake in an entry must not make a mistake of
 * every use of it. Undefined where the file could not be read at all, so that nothing is known.
 */
export type Declared = Record<
  'categories' | 'tags' | 'series' | 'people' | 'facts' | 'comments',
  ReadonlySet<string> | undefined
>;

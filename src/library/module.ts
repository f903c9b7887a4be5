import type { ModuleMatter, PathMatter } from './module-schema.ts';
import type { NamedLink, Source } from './post.ts';
import type { ModuleSummary } from './read-modules.ts';

/** A module's place in its path, and in the row of all paths. */
export interface ModulePlace extends NamedLink {
  /** The path’s name with its letter: “Path A, See”. */
  title: string;
  /** Its number among the modules of all paths, from 1, and how many there are; promised ones count. */
  number: number;
  total: number;
  previous?: NamedLink;
  next?: NamedLink;
  /** Title of the next module while it is not out. */
  promised?: string;
}

/** A training module with everything a page says about it. */
export interface TrainingModule extends Omit<ModuleMatter, 'theme' | 'prerequisites' | 'sources' | 'draft'> {
  slug: string;
  address: string;
  /** Address of the workbook to print. */
  workbook: string;
  /** Address of the facilitator's guide. */
  facilitate: string;
  /** Address where a person hands in to a team. */
  handIn: string;
  /** Folder of its files, for its pictures. */
  folder: string;
  /** Drafts and scheduled modules exist in preview only. */
  state: 'published' | 'draft' | 'scheduled';
  prose: ModuleSummary;
  /** The posts' category that goes with it. */
  theme?: NamedLink;
  prerequisites: NamedLink[];
  sources: Source[];
  place?: ModulePlace;
  /** Addresses of posts and modules that readers cannot open: a link to one of them waits as plain words. */
  closed: ReadonlySet<string>;
}

/** A path or track with its modules in order; a stop without a module is promised. */
export interface TrainingPath extends NamedLink, Pick<PathMatter, 'kind' | 'summary' | 'outcome'> {
  /** What its page is called: a path’s name with its letter, “Path A, See”. */
  title: string;
  /** Minutes of the modules that are out: alone, and with a team. */
  minutes: { alone: number; team: number };
  stops: { number?: number; title: string; module?: TrainingModule }[];
}

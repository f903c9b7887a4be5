import type { CommentsDependencies } from '../dependencies.ts';
import type { Tokens } from '../rules/tokens.ts';
import type { Work } from './work.ts';

/** What every part of the writers' room works with. */
export interface Writing extends CommentsDependencies {
  tokens: Tokens;
  work: Work;
}

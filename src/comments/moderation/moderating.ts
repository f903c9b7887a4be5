import type { CommentsDependencies } from '../dependencies.ts';
import { createTokens, type Tokens } from '../rules/tokens.ts';
import { createScoring, type Scoring } from './scoring.ts';

/** What every part of the moderators' room works with. */
export interface Moderating extends CommentsDependencies {
  tokens: Tokens;
  scoring: Scoring;
}

/** The same dependencies, ready to sign and read the tokens of forms, and to score the queue. */
export function toModerating(dependencies: CommentsDependencies): Moderating {
  return {
    ...dependencies,
    tokens: createTokens(dependencies.signingKey),
    scoring: createScoring(dependencies),
  };
}

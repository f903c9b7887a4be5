import type { CommentsDependencies } from '../dependencies.ts';
import { createTokens, type Tokens } from '../rules/tokens.ts';

/** What every part of the moderators' room works with. */
export interface Moderating extends CommentsDependencies {
  tokens: Tokens;
}

/** The same dependencies, ready to sign and read the tokens of forms. */
export function toModerating(dependencies: CommentsDependencies): Moderating {
  return { ...dependencies, tokens: createTokens(dependencies.signingKey) };
}

import type { CommentPolicy, CommentRule } from '../contract.ts';
import { foldWords } from './fold-words.ts';
import type { RenderedComment } from './markdown.ts';

/** Why a person should look twice, in the policy's words. */
export interface RuleFinding {
  kind: string;
  says: string;
}

/** What the rules look at besides the text. */
export interface JudgedFields {
  name: string;
  website: string;
}

/** What is said where a rule itself fails: a person looks, whatever it would have found. */
const UNCHECKED: RuleFinding = { kind: 'unchecked', says: 'One of our rules could not be applied to it.' };

/** Every rule of the policy that speaks up about a comment. Rules never refuse, and never fail: a person decides. */
export function judgeComment(
  rendered: RenderedComment,
  fields: JudgedFields,
  { rules }: Pick<CommentPolicy, 'rules'>,
): RuleFinding[] {
  return rules.flatMap((rule) => {
    try {
      return holds(rule, rendered, fields) ? [{ kind: rule.kind, says: rule.reason }] : [];
    } catch {
      return [UNCHECKED];
    }
  });
}

const NONE: readonly string[] = [];

function holds(rule: CommentRule, rendered: RenderedComment, fields: JudgedFields): boolean {
  const { limit, phrases = NONE } = rule;
  switch (rule.kind) {
    case 'links':
      return rendered.links.length > (limit ?? 1) || rendered.links.some(isFrontPage);
    case 'praise':
      return rendered.words <= (limit ?? 12) && findPhrase(rendered.plain, phrases);
    case 'mainly links':
      return rendered.links.length > 0 && rendered.linkWords * 100 >= rendered.words * (limit ?? 50);
    case 'promotion':
      return findPhrase(`${fields.name}\n${rendered.plain}`, phrases);
    case 'value':
      return rendered.words - rendered.linkWords < (limit ?? 4);
  }
}

/** A link to a site's front page shows the site, and no article. */
function isFrontPage(link: string): boolean {
  const { protocol, pathname, search, hash } = new URL(link);
  return protocol !== 'mailto:' && pathname === '/' && search === '' && hash === '';
}

/** Whether one of the phrases stands in the text as whole words, whatever its case, spacing and apostrophes. */
function findPhrase(text: string, phrases: readonly string[]): boolean {
  const words = ` ${foldWords(text)} `;
  return foldPhrases(phrases).some((phrase) => words.includes(phrase));
}

/** The policy's phrases are the same for every comment until the site is built again. */
const folded = new WeakMap<readonly string[], string[]>();

function foldPhrases(phrases: readonly string[]): string[] {
  const all = folded.get(phrases) ?? phrases.map((phrase) => ` ${foldWords(phrase)} `);
  folded.set(phrases, all);
  return all;
}

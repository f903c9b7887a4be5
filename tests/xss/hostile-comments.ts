import { stringify } from 'yaml';
import { validateComment } from '../../src/comments/rules/validate.ts';
import { vectors } from '../unit/library/hostile-html.ts';
import { names, texts, websites } from './corpus.ts';

/** The post of the fixture site that the hostile comments stand under. */
export const hostilePost = 'hostile-comments';

const measures = { limits: { name: 80, email: 254, website: 300, text: 5000, links: 5 }, authors: [] };

const HOUR = 3_600_000;

/** Every attack of the corpus as the endpoint takes it in, in the form in which comments are kept with a site. */
export function makeHostileComments(): { id: string; html: string; name: string; website?: string }[] {
  return [...texts, ...vectors].flatMap((text, index) => {
    const name = names[index % names.length] ?? '';
    const tried = websites[index % websites.length] ?? '';
    // Where nothing is left of an attack it comes with a word; where its website is refused it comes without.
    for (const website of [tried, ''])
      for (const more of ['', ' a']) {
        const comment = takeIn({ text: text + more, name, website });
        if (comment !== undefined) return [{ id: `hostile-${index}`, ...comment }];
      }
    return [];
  });
}

/** The same as the text of a file in `comments/`. */
export function writeHostileComments(): string {
  const begin = Date.UTC(2025, 3, 2);
  return makeHostileComments()
    .map(({ id, name, website, html }, index) => {
      const written = new Date(begin + index * HOUR).toISOString().replace('.000', '');
      const entry = { id, post: hostilePost, name, ...(website !== undefined && { website }), written, html };
      return stringify([entry], { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
    })
    .join('\n');
}

function takeIn(
  given: Record<'text' | 'name' | 'website', string>,
): { name: string; website?: string; html: string } | undefined {
  const form = new URLSearchParams({ post: hostilePost, ...given });
  const validation = validateComment(form, measures);
  if (!validation.ok) return undefined;
  const { name, website } = validation.fields;
  return { name, ...(website !== '' && { website }), html: validation.rendered.html };
}

import type { Site } from './site.ts';
import { findAll } from './site.ts';

/** Sentences for JSON-LD that does not parse, does not name its vocabulary, or could end its script early. */
export function findStructuredDataProblems(site: Site): string[] {
  return site.pages.flatMap((page) =>
    findAll(page, 'script[type="application/ld+json"]')
      .flatMap((script) => judge(script.textContent))
      .map((problem) => `${page.file}: JSON-LD ${problem}`),
  );
}

function judge(text: string): string[] {
  if (text.includes('<')) return ['has a "<" that is not escaped'];
  try {
    const things: unknown[] = [JSON.parse(text)].flat();
    return things.flatMap((thing) => [
      ...(hasWord(thing, '@context') ? [] : ['does not name its @context']),
      ...(hasWord(thing, '@type') || hasWord(thing, '@graph') ? [] : ['does not name its @type']),
    ]);
  } catch (error) {
    return [`does not parse: ${String(error)}`];
  }
}

function hasWord(thing: unknown, word: string): boolean {
  return typeof thing === 'object' && thing !== null && word in thing;
}

import type { ConfigData } from 'html-validate';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Site } from './site.ts';

/** Where the site differs from the strict rule sets, and why. */
export const exceptions: NonNullable<ConfigData['rules']> = {
  // How a void or boolean attribute is spelled changes nothing for a reader; Astro prints `alt=""` and `hidden`.
  'attribute-empty-style': 'off',
  'attribute-boolean-style': 'off',
  // White space at the end of a line of generated HTML is nobody's to tidy and compresses away.
  'no-trailing-whitespace': 'off',
  // Ids are made of headings, which may begin with a digit; HTML allows it.
  'valid-id': ['error', { relaxed: true }],
  // The content schema says how long a title may be; where search engines cut it is theirs to choose.
  'long-title': 'off',
  // Files of our own come from the same build as the page; a digest guards only what others could change.
  'require-sri': ['error', { target: 'crossorigin' }],
};

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    // The later set wins: the strict reading of a rule comes after the standard's.
    extends: [
      'html-validate:standard',
      'html-validate:recommended',
      'html-validate:a11y',
      'html-validate:document',
    ],
    elements: ['html5'],
    rules: exceptions,
  }),
);

/** Sentences for everything in the site's HTML that breaks the standard or the accessibility rules. */
export async function findMarkupProblems(site: Site): Promise<string[]> {
  const reports = await Promise.all(
    site.pages.map(async ({ file, source }) => {
      const { results } = await validator.validateString(source, file);
      return results
        .flatMap(({ messages }) => messages)
        .map(({ line, column, ruleId, message }) => `${file}:${line}:${column} ${message} (${ruleId})`);
    }),
  );
  return reports.flat();
}

import { describe, expect, it } from 'vitest';
import { findStructuredDataProblems } from '../../checks/structured-data.ts';
import { alter, spoil } from './sample-site.ts';

describe('data for machines', () => {
  it('is in order on a sound site', () => {
    expect(findStructuredDataProblems(alter())).toEqual([]);
  });

  it.each([
    ['text that does not parse', '"name":', '"name"', 'does not parse'],
    ['no vocabulary', '"@context":"https://schema.org",', '', 'does not name its @context'],
    ['no type', '"@type":"WebPage",', '', 'does not name its @type'],
    ['a "<" that could end the script', '\\u003c', '<', 'has a "<" that is not escaped'],
  ])('is noticed with %s', (_, part, replacement, problem) => {
    const problems = findStructuredDataProblems(spoil('posts/rain/index.html', part, replacement));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`posts/rain/index.html: JSON-LD ${problem}`);
  });
});

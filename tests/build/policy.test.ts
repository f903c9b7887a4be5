import { describe, expect, it } from 'vitest';
import { findForeignFetches, findHeaderProblems, findInlineCode } from '../checks/policy.ts';
import { bothSites } from './both-sites.ts';

describe.each(bothSites)('%s', (_, site) => {
  it('writes no script into a page, and the same single style into every one', () => {
    expect(findInlineCode(site)).toEqual([]);
  });

  it('fetches nothing from another site', () => {
    expect(findForeignFetches(site)).toEqual([]);
  });

  it('tells hosts to send strict headers that know its style', () => {
    expect(findHeaderProblems(site)).toEqual([]);
  });
});

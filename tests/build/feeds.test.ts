import { describe, expect, it } from 'vitest';
import { findFeedProblems, findXmlProblems } from '../checks/feeds.ts';
import { bothSites } from './both-sites.ts';

describe.each(bothSites)('%s', (_, site) => {
  it('has only well-formed XML', () => {
    expect(findXmlProblems(site)).toEqual([]);
  });

  it('has feeds that are complete and whose addresses are absolute and lead somewhere', () => {
    expect(findFeedProblems(site)).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { CommentPolicy } from '../../src/comments/contract.ts';
import { undoDays } from '../../src/comments/contract.ts';
import { findAll, readText } from '../checks/site.ts';
import { bothSites } from './both-sites.ts';

const folders = ['content', 'tests/fixtures/site'];

it.each(bothSites.map(([name, site], index) => [name, site, folders[index] ?? ''] as const))(
  'the privacy page of %s says for how long its own policy keeps things',
  (_, site, folder) => {
    // A marked boundary: the site was built from it, so it has been checked.
    const { kept } = parse(readFileSync(`${folder}/comment-policy.yaml`, 'utf8')) as CommentPolicy;
    const page = site.pages.find(({ address }) => address === '/privacy/');
    if (page === undefined) throw new Error('There is no privacy page.');
    const said = findAll(page, 'td:last-child').map((cell) =>
      Number.parseInt(readText(cell).replaceAll(',', ''), 10),
    );
    const { email, waiting, declined, spam, withdrawn, network, reports, log } = kept;
    expect(said).toEqual([
      ...[Number.NaN, email, waiting, declined, spam, withdrawn],
      ...[network, undoDays, reports, log],
    ]);
  },
);

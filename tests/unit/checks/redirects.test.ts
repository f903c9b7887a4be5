import { describe, expect, it } from 'vitest';
import { findRedirectProblems } from '../../checks/redirects.ts';
import { alter, drawPage } from './sample-site.ts';

const moved = drawPage('/was/', 'Moved', '').replace(
  '</head>',
  '<meta http-equiv="refresh" content="0; url=/posts/rain/"></head>',
);

const judge = (lines: string, page = moved): string[] =>
  findRedirectProblems(alter({ _redirects: lines, 'was/index.html': page }));

describe('addresses that are no longer in use', () => {
  it('are in order where hosts and pages lead to the same place', () => {
    expect(judge('/was/ /posts/rain/ 301\n/caf%C3%A9.html /categories/weather/ 301\n')).toEqual([]);
    expect(findRedirectProblems(alter())).toEqual([]);
  });

  it.each([
    ['a pattern', '/was/* /posts/rain/ 301', 'is not of one encoded path'],
    ['letters that are not encoded', '/café /posts/rain/ 301', 'is not of one encoded path'],
    ['no status', '/was/ /posts/rain/', 'does not say 301 and nothing more'],
    ['a mark that only one host knows', '/was/ /posts/rain/ 301!', 'does not say 301 and nothing more'],
    ['a target that is not there', '/was/ /posts/snow/ 301', 'leads to no page'],
    [
      'a chain',
      '/was/ /posts/rain/ 301\n/old/ /was/ 301',
      '"/old/ /was/ 301" leads to what is sent on again',
    ],
    ['a chain by a page', '/old/ /was/ 301', 'leads to a page that sends on'],
    ['a loop', '/posts/rain /posts/rain/ 301\n/was/ /posts/rain/ 301', 'leads to what is sent on again'],
    ['one address twice', '/was/ /posts/rain/ 301\n/was/ / 301', '_redirects has /was/ twice'],
    ['a line that is too long', `/was/${'a'.repeat(1000)} /posts/rain/ 301`, 'has more than 1000 characters'],
    [
      'a page that it does not know',
      '/old/ / 301',
      'was/index.html sends on to /posts/rain/, and _redirects does not',
    ],
    [
      'another place than the page',
      '/was/ / 301',
      'was/index.html sends on to /posts/rain/, and _redirects does not',
    ],
  ])('are noticed with %s', (_, lines, problem) => {
    expect(judge(`${lines}\n`).join('\n')).toContain(problem);
  });

  it('are noticed where there are more than a host takes', () => {
    const lines = Array.from({ length: 1001 }, (_, index) => `/old/${index}/ /posts/rain/ 301\n`).join('');
    expect(judge(`/was/ /posts/rain/ 301\n${lines}`)).toEqual(['_redirects has 1002 lines, more than 1000']);
  });
});

import { describe, expect, it } from 'vitest';
import { toAtom } from '../../../src/feeds/atom.ts';
import { toJsonFeed } from '../../../src/feeds/json-feed.ts';
import { toRss } from '../../../src/feeds/rss.ts';
import { findReadingProblems } from '../../checks/feed-reading.ts';
import { findFormatProblems } from '../../checks/feeds.ts';
import { assembleSite } from '../../checks/site.ts';
import { feed } from '../feeds/made-feed.ts';

const sound = { 'rss.xml': toRss(feed), 'atom.xml': toAtom(feed), 'feed.json': toJsonFeed(feed) };
const spoil = (file: keyof typeof sound, part: string, replacement: string): typeof sound => {
  if (!sound[file].includes(part)) throw new Error(`${file} does not contain ${part}`);
  return { ...sound, [file]: sound[file].replace(part, replacement) };
};

describe('readers’ programs', () => {
  it('read a sound feed as it is written', async () => {
    expect(await findReadingProblems(assembleSite(sound))).toEqual([]);
  });

  it.each([
    [
      'white space round a title',
      'rss.xml',
      '<title>A title</title>',
      '<title><![CDATA[\n A title ]]></title>',
    ],
    [
      'a link that lost its relation',
      'atom.xml',
      'rel="alternate" type="text/html" href="https://e.example/posts/plain/"',
      'rel="via" href="x"',
    ],
    ['a date nobody knows', 'rss.xml', 'Thu, 19 Nov 2026 10:15:00 GMT', 'Donnerstag'],
  ] as const)('stumble over %s', async (_, file, part, replacement) => {
    const problems = await findReadingProblems(assembleSite(spoil(file, part, replacement))).catch(String);
    expect(problems).not.toEqual([]);
  });
});

describe('the formats of a feed', () => {
  it('say the same on a sound site', () => {
    expect(findFormatProblems(assembleSite(sound))).toEqual([]);
  });

  it.each([
    ['atom.xml', '<title>A title</title>', '<title>Another</title>', 'atom.xml has no “A title |'],
    ['feed.json', '"title":"A title"', '"title":"Another"', 'feed.json has no “A title |'],
    ['feed.json', '2026-11-19T10:15:00.000Z', '2026-11-19T10:16:00.000Z', 'feed.json has no “A title |'],
    [
      'atom.xml',
      /<entry>\n<id>https:\/\/e\.example\/posts\/plain.*?<\/entry>\n/s.exec(sound['atom.xml'])?.[0] ?? '',
      '',
      'atom.xml has 2 entries, not 3',
    ],
  ] as const)('are found to differ where %s has another “%s”', (file, part, replacement, problem) => {
    expect(findFormatProblems(assembleSite(spoil(file, part, replacement))).join('\n')).toContain(problem);
  });
});

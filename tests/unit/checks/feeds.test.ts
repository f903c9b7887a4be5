import { describe, expect, it } from 'vitest';
import { findCommentFeedProblems, findFeedProblems, findXmlProblems } from '../../checks/feeds.ts';
import { alter, origin, spoil } from './sample-site.ts';

const feed = 'categories/weather/rss.xml';

describe('XML files', () => {
  it('are well-formed on a sound site', () => {
    expect(findXmlProblems(alter())).toEqual([]);
  });

  it.each([
    ['an element that is not closed', '<a><b></a>'],
    ['an entity only HTML knows', '<a>&nbsp;</a>'],
    ['a bare ampersand', '<a>this & that</a>'],
    ['an attribute without quotes', '<a b=1></a>'],
    ['a prefix nobody declared', '<a><b:c/></a>'],
    ['a second root', '<a/><b/>'],
    ['a character XML forbids', '<a>\u0008</a>'],
    ['words before the root', 'x<a/>'],
    ['nothing at all', ''],
  ])('are noticed with %s', (_, text) => {
    expect(findXmlProblems(alter({ 'x.xml': text }))).not.toEqual([]);
  });
});

describe('feeds', () => {
  it('are in order on a sound site', () => {
    expect(findFeedProblems(alter())).toEqual([]);
  });

  it('are missed when there is none', () => {
    expect(findFeedProblems(alter({ [feed]: undefined }))).toEqual(['there is no rss.xml']);
  });

  it.each([
    [
      'a relative link',
      `<link>${origin}/posts/rain/</link>`,
      '<link>/posts/rain/</link>',
      '"/posts/rain/" is not absolute',
    ],
    [
      'a relative link inside an entry',
      `<a href="${origin}/posts/rain/#late">`,
      '<a href="#late">',
      '"#late" is not absolute',
    ],
    [
      'a relative picture inside an entry',
      '<p><a',
      '<p><img src="/rain.png" alt=""><a',
      '"/rain.png" is not absolute',
    ],
    ['a dead link inside an entry', '#late', '#early', 'the id "early"'],
    ['no title', '<title>Weather</title>', '', 'the channel has no title'],
    [
      'an item without a date',
      '<pubDate>Sat, 21 Nov 2026 00:00:00 GMT</pubDate>',
      '',
      'item 1 has no pubDate',
    ],
    [
      'a link to itself that is another feed',
      'weather/rss.xml" rel',
      'rss.xml" rel',
      'its atom:link rel="self" is not',
    ],
    ['another kind of file', 'rss version', 'feed version', 'Unexpected close tag'],
    ['something to fill in', '<p><a', '<p><input><a', 'has <input>, which feeds cannot show'],
    [
      'what only the site’s sheet knows',
      '<p><a',
      '<p class="dek"><a',
      'the attribute class, which feeds cannot',
    ],
    [
      'the oldest item first',
      '<item>',
      '<item><title>Older</title><link>https://sample.example/</link><guid isPermaLink="false">x</guid><pubDate>Fri, 20 Nov 2026 00:00:00 GMT</pubDate></item><item>',
      'it is not in order, newest first',
    ],
  ])('are noticed with %s', (_, part, replacement, problem) => {
    expect(findFeedProblems(spoil(feed, part, replacement)).join('\n')).toContain(problem);
  });

  it('are noticed with two items of one identity', () => {
    const item = /<item>.*<\/item>/.exec(alter().files.get(feed)?.toString() ?? '')?.[0] ?? '';
    expect(findFeedProblems(spoil(feed, item, item + item))).toEqual([
      `${feed}: two items have the same guid`,
    ]);
  });
});

describe('feeds of comments', () => {
  const path = 'posts/rain/comments.xml';
  const entry = `<entry><id>${origin}/posts/rain/#comment-a</id><title>A</title><published>2026-11-21T09:00:00Z</published><updated>2026-11-21T09:00:00Z</updated><link href="${origin}/posts/rain/"/><thr:in-reply-to ref="x"/><content type="html">&lt;a href="${origin}/posts/rain/"&gt;x&lt;/a&gt;</content></entry>`;
  const sound = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><id>i</id><title>t</title><updated>u</updated><link rel="self" href="${origin}/${path}"/>${entry}</feed>`;
  const judge = (text: string): string => findCommentFeedProblems(alter({ [path]: text })).join('\n');

  it('are in order when they are', () => {
    expect(judge(sound)).toBe('');
    expect(judge(sound.replace(entry, ''))).toBe('');
  });

  it.each([
    ['no date', '<updated>u</updated>', '', 'the feed has no updated'],
    ['a link to itself that is another feed', `${path}"/>`, 'rss.xml"/>', 'its link rel="self" is not'],
    ['an entry without words', /<content.*<\/content>/, '', 'entry 1 has no content'],
    ['an entry that hangs in the air', '<thr:in-reply-to ref="x"/>', '', 'does not say what it answers'],
    ['a relative link inside an entry', `&lt;a href="${origin}`, '&lt;a href="', 'is not absolute'],
    ['two entries of one identity', entry, entry + entry, 'two entries have the same id'],
    [
      'the oldest entry first',
      entry,
      entry + entry.replaceAll('11-21T', '11-22T').replace('comment-a', 'comment-b'),
      'not in order',
    ],
    ['another kind of file', /feed/g, 'rss', 'is not an Atom feed'],
  ])('are noticed with %s', (_, part, replacement, problem) => {
    expect(judge(sound.replace(part, replacement))).toContain(problem);
  });
});

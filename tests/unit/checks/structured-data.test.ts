import { describe, expect, it } from 'vitest';
import { findStructuredDataProblems } from '../../checks/structured-data.ts';
import { alter, origin, spoil } from './sample-site.ts';

const file = 'posts/rain/index.html';
const address = `${origin}/posts/rain/`;

// People and pictures are no files of the sample.
const elsewhere = 'https://elsewhere.example';
const publisher = { '@type': 'Organization', name: 'Both Banks', url: `${origin}/` };
const post = {
  '@type': 'BlogPosting',
  '@id': address,
  headline: 'Rain & shine',
  url: address,
  datePublished: '2026-11-20',
  dateModified: '2026-11-21T09:30:00Z',
  author: [{ '@type': 'Person', name: 'Ann', url: `${elsewhere}/ann/` }],
  image: `${origin}/rain.png`,
  publisher,
  keywords: ['rain'],
  wordCount: 12,
  timeRequired: 'PT8M',
  isAccessibleForFree: true,
};
const course = {
  '@type': 'Course',
  name: 'Rain',
  description: 'How it falls.',
  url: address,
  provider: publisher,
  offers: { '@type': 'Offer', category: 'Free', price: 0, priceCurrency: 'USD' },
  hasCourseInstance: { '@type': 'CourseInstance', courseMode: 'Online', courseWorkload: 'PT30M' },
};
const home = { '@type': 'ListItem', position: 1, name: 'Home', item: `${origin}/` };
const here = { '@type': 'ListItem', position: 2, name: 'Rain & shine', item: address };
const trail = { '@type': 'BreadcrumbList', itemListElement: [home, here] };

/** What is found on a page that describes these things. */
function judge(...things: object[]): Promise<string[]> {
  const data = JSON.stringify({ '@context': 'https://schema.org', '@graph': things });
  return findStructuredDataProblems(
    spoil(file, '{"@context":"https://schema.org","@type":"WebPage","name":"a \\u003c b"}', data),
  );
}

/** A thing without one of its properties. */
function without(thing: object, property: string): object {
  return Object.fromEntries(Object.entries(thing).filter(([name]) => name !== property));
}

describe('data for machines', () => {
  it('is in order on a sound site', async () => {
    expect(await findStructuredDataProblems(alter())).toEqual([]);
    expect(await judge(post, course, trail)).toEqual([]);
  });

  it.each([
    ['text that does not parse', '"name":', '"name"', 'does not parse'],
    ['no vocabulary', '"@context":"https://schema.org",', '', 'does not name its @context'],
    ['another vocabulary', 'https://schema.org"', 'https://schema.example"', 'does not name its @context'],
    ['no type', '"@type":"WebPage",', '', 'does not name its @type'],
    ['a "<" that could end the script', '\\u003c', '<', 'has a "<" that is not escaped'],
  ])('is noticed with %s', async (_, part, replacement, problem) => {
    const problems = await findStructuredDataProblems(spoil(file, part, replacement));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${file}: JSON-LD ${problem}`);
  });

  it.each([
    ['a type that schema.org does not have', { ...post, '@type': 'BlogPost' }, 'Type "BlogPost" is not'],
    ['a property that it does not have', { ...post, headlin: 'Rain' }, 'Property "headlin" for type'],
    [
      'a property of another type',
      { ...post, courseMode: 'Online' },
      'Property "courseMode" for type "BlogPosting"',
    ],
    [
      'a type that does not belong there',
      { ...post, publisher: { '@type': 'Offer', url: `${origin}/` } },
      'BlogPosting.publisher is of type Offer where schema.org has Organization or Person',
    ],
    ['words instead of a thing', { ...post, author: 'Ann' }, 'BlogPosting.author is "Ann" where schema.org'],
    ['words instead of a number', { ...post, wordCount: '12' }, 'BlogPosting.wordCount is "12" where'],
    ['a number instead of words', { ...post, headline: 12 }, 'BlogPosting.headline is a number where'],
    ['words instead of yes or no', { ...post, isAccessibleForFree: 'yes' }, 'isAccessibleForFree is "yes"'],
    ['a day that does not exist', { ...post, datePublished: '2026-02-30' }, 'datePublished is "2026-02-30"'],
    ['a date in words', { ...post, dateModified: '21 Nov 2026' }, 'dateModified is "21 Nov 2026"'],
    ['a length of time in words', { ...post, timeRequired: '8 minutes' }, 'timeRequired is "8 minutes"'],
    ['a relative address', { ...post, url: '/posts/rain/' }, 'url is the relative address "/posts/rain/"'],
    ['an address that is none', { ...post, url: 'posts/rain' }, 'BlogPosting.url is "posts/rain"'],
    ['a relative id', { ...post, publisher: { ...publisher, '@id': '/#us' } }, 'has the id "/#us"'],
    [
      'the name of a thing that is not described',
      { ...post, isPartOf: { '@id': `${origin}/#blog` } },
      `BlogPosting.isPartOf names ${origin}/#blog, which the page does not describe`,
    ],
    ['nothing to say', { ...post, headline: ' ' }, 'BlogPosting.headline is empty'],
    ['a list of nothing', { ...post, keywords: [] }, 'BlogPosting.keywords is an empty list'],
    [
      'a change before it appeared',
      { ...post, dateModified: '2026-11-19' },
      'BlogPosting has a dateModified before its datePublished',
    ],
    [
      'an address where nothing is',
      { ...post, image: `${origin}/snow.png` },
      `BlogPosting.image "${origin}/snow.png" leads to nothing in the build`,
    ],
    ['nobody who wrote it', without(post, 'author'), 'BlogPosting lacks author.name'],
    [
      'no page of who wrote it',
      { ...post, author: [{ '@type': 'Person', name: 'Ann' }] },
      'lacks author.url',
    ],
    ['a course without its giver', without(course, 'provider'), 'Course lacks provider.name'],
    [
      'a course without its way',
      { ...course, hasCourseInstance: { '@type': 'CourseInstance', courseMode: 'Online' } },
      'Course lacks hasCourseInstance.courseWorkload',
    ],
    [
      'a collection of data in a few words',
      {
        '@type': 'Dataset',
        name: 'Rain',
        description: 'Wet.',
        url: address,
        creator: publisher,
        license: address,
      },
      'Dataset has a description of 4 characters',
    ],
  ])('is noticed with %s', async (_, thing, problem) => {
    expect((await judge(thing)).join('\n')).toContain(problem);
  });

  it.each([
    ['one step', { ...trail, itemListElement: [{ ...here, position: 1 }] }, 'At least two ListItems'],
    [
      'a step without a name',
      { ...trail, itemListElement: [without(home, 'name'), here] },
      'One of the following conditions needs to be met',
    ],
    [
      'a step that the page does not show',
      { ...trail, itemListElement: [{ ...home, name: 'Start' }, here] },
      'has the step “Start”, to which no link of that name leads',
    ],
    [
      'an end elsewhere',
      { ...trail, itemListElement: [home, { ...here, item: `${origin}/posts/` }] },
      `ends its trail at ${origin}/posts/`,
    ],
    [
      'another name for the page',
      { ...trail, itemListElement: [home, { ...here, name: 'Hail' }] },
      'calls the page “Hail” in its trail',
    ],
    [
      'a step left out of the count',
      { ...trail, itemListElement: [home, { ...here, position: 3 }] },
      'counts the steps of its trail otherwise than from one',
    ],
  ])('is noticed with a trail of %s', async (_, thing, problem) => {
    expect((await judge(thing)).join('\n')).toContain(problem);
  });
});

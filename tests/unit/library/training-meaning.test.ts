import { describe, expect, it } from 'vitest';
import { arrangeModules } from '../../../src/library/arrange-modules.ts';
import { describeModule, describePath, describeTraining } from '../../../src/library/training-meaning.ts';
import { makeContent, now } from './made-content.ts';
import { makeModule, makePath } from './made-modules.ts';

const site = new URL('https://a.example');

const training = arrangeModules(
  makeContent([], {
    modules: [makeModule('a', { minutes: 12 }), makeModule('b', { prerequisites: ['id-of-a'] })],
    paths: new Map([
      ['first', makePath(1, ['a', 'b'])],
      ['later', makePath(2, ['A promised one'])],
    ]),
  }),
  { now, preview: false, closed: new Set() },
);

describe('what search engines are told of the training', () => {
  it('is what a module teaches, how long it takes and where it stands', () => {
    expect(training.modules.map((module) => describeModule(module, site))).toMatchObject([
      {
        '@type': 'LearningResource',
        url: 'https://a.example/training/a/',
        image: 'https://a.example/share/training/a.png',
        timeRequired: 'PT12M',
        teaches: ['Find it', 'Say it'],
        educationalLevel: 'Beginner',
        isPartOf: {
          '@type': 'Course',
          '@id': 'https://a.example/training/paths/first/',
          name: 'Path A, Name 1',
        },
        position: 1,
        datePublished: '2026-11-20',
        dateModified: '2026-11-20',
      },
      { competencyRequired: ['Title of a'], position: 2 },
    ]);
  });

  it('is a free course for each path that has begun, as long as its modules', () => {
    const [first, later] = training.paths.map((path) => describePath(path, site));
    expect(first).toMatchObject({
      '@type': 'Course',
      name: 'Path A, Name 1',
      provider: { name: 'Both Banks' },
      offers: { category: 'Free', price: 0 },
      hasCourseInstance: { courseMode: 'Online', courseWorkload: 'PT22M' },
      hasPart: [{ '@id': 'https://a.example/training/a/' }, { '@id': 'https://a.example/training/b/' }],
    });
    expect(later).toBeUndefined();
  });

  it('is the whole as a course of the paths that have begun, and these as a list', () => {
    expect(describeTraining(training, 'About it.', site)).toMatchObject([
      {
        '@type': 'Course',
        description: 'About it.',
        hasCourseInstance: { courseWorkload: 'PT22M' },
        hasPart: [{ '@id': 'https://a.example/training/paths/first/' }],
      },
      {
        '@type': 'ItemList',
        itemListElement: [{ position: 1, url: 'https://a.example/training/paths/first/' }],
      },
    ]);
    expect(describeTraining({ modules: [], paths: [] }, 'About it.', site)).toEqual([]);
  });
});

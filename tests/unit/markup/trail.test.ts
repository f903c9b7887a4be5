import { expect, it } from 'vitest';
import { describeTrail } from '../../../src/markup/trail.ts';

const site = new URL('https://e.example');

it('a trail counts its steps from one, with absolute addresses', () => {
  expect(describeTrail([], site)).toMatchObject({ itemListElement: [] });
  const steps = [
    { name: 'Posts', address: '/posts/' },
    { name: 'A', address: '/posts/a/' },
  ];
  expect(describeTrail(steps, site)).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Posts', item: 'https://e.example/posts/' },
      { '@type': 'ListItem', position: 2, name: 'A', item: 'https://e.example/posts/a/' },
    ],
  });
});

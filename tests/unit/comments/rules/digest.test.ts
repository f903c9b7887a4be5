import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digestComment, digestTexts } from '../../../../src/comments/rules/digest.ts';

const given = { post: 'a-post', name: 'Ines', email: '', website: '', text: 'It worked.' };

it('gives the same comment the same digest, and a comment that differs anywhere another one', () => {
  const digests = [
    given,
    { ...given, parent: '' },
    { ...given, parent: 'c1' },
    { ...given, post: 'b-post' },
    { ...given, name: 'Ines ' },
    { ...given, email: 'a@b.example' },
    { ...given, website: 'https://a.example/' },
    { ...given, text: 'It worked' },
    { ...given, name: '', email: 'Ines' },
  ].map(digestComment);
  expect(digests[0]).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(digests[1]).toBe(digests[0]);
  expect(new Set(digests).size).toBe(digests.length - 1);
});

it('S10 no two lists of texts share a digest, however their texts are cut', () => {
  const lists = fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\\', '[', '\ud800', '\ud801') }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(lists, lists, (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other));
      expect(digestTexts(one)).not.toBe(digestTexts(other));
    }),
  );
});

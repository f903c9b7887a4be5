import { describe, expect, it } from 'vitest';
import { areAlike, sketchText } from '../../../../src/comments/rules/near-texts.ts';

const text =
  'Our small hotel was empty in winter, and after we started with the new program it was full every week; ask them for the discount and say that we sent you.';
const alike = (one: string, other: string): boolean => areAlike(sketchText(one), sketchText(other));

describe('nearly the same text', () => {
  it('is one with another address, other signs or a changed word', () => {
    expect(alike(text, text.toUpperCase().replaceAll(';', '!!!'))).toBe(true);
    expect(alike(`${text} https://a.example/1`, `${text} https://b.example/2`)).toBe(true);
    expect(alike(text, text.replace('winter', 'spring'))).toBe(true);
    expect(alike(text, `Hello friends! ${text}`)).toBe(true);
  });

  it('is none that shares a phrase, or half its words in another order', () => {
    expect(
      alike(
        text,
        'Our small hotel was empty in winter too, which is why we closed it and now rent rooms to students instead.',
      ),
    ).toBe(false);
    expect(alike(text, text.split(' ').toReversed().join(' '))).toBe(false);
  });

  it('is not told of texts of a few words, which are alike by accident', () => {
    expect(alike('Thank you for this', 'Thank you for this')).toBe(false);
    expect(alike('', '')).toBe(false);
  });

  it('is told of long texts by a part of their shingles', () => {
    const long = Array.from({ length: 600 }, (_, index) => `word${(index * 7919) % 601}`).join(' ');
    expect(sketchText(long).size).toBe(48);
    expect(alike(long, `${long} and one more thing`)).toBe(true);
    expect(alike(long, Array.from({ length: 600 }, (_, index) => `other${index}`).join(' '))).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { readableWords } from '../../../src/share/readable-words.ts';

describe('the words of a share image', () => {
  it.each([
    ['Rain 🌧️ or shine', 'Rain or shine'],
    ['We cheer 👩‍👩‍👧‍👦!', 'We cheer!'],
    ['👍🏽 Yes', 'Yes'],
    ['In 🇳🇿 now', 'In now'],
    ['Press 1️⃣', 'Press 1'],
  ])('leave out what phones draw as pictures: %s', (title, shown) => {
    expect(readableWords(title)).toBe(shown);
  });

  it('keep signs that letters come with', () => {
    expect(readableWords('A™ – 50 % & “b” © 2 # *')).toBe('A™ – 50 % & “b” © 2 # *');
  });

  it('are parted by single spaces and carry nothing unseen', () => {
    expect(readableWords('  one\u00a0two\n\tthree\u200b\u0007\ufeff \ud800')).toBe('one two three');
  });

  it('are composed, so that an accent never stands alone', () => {
    expect(readableWords('Cafe\u0301')).toBe('Café');
  });
});

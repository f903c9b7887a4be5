import { describe, expect, it } from 'vitest';
import { readFeatures, type ScoredText } from '../../../../src/comments/rules/spam-features.ts';

const read = (text: string, more: Partial<ScoredText> = {}): string[] =>
  readFeatures({ name: 'Ann', website: '', text, ...more });

describe('what a comment shows', () => {
  it('is its words and pairs of them, whatever their case, accents and signs', () => {
    expect(read('ORDER now, order NOW!')).toEqual(
      expect.arrayContaining(['word:order', 'word:now', 'pair:order now', 'pair:now order', 'name:ann']),
    );
    expect(read('don’t')).toContain('word:dont');
  });

  it('is how long a number is, and never the number', () => {
    expect(read('Ring 0155512345 at 9')).toEqual(expect.arrayContaining(['word:000000', 'word:0']));
    expect(read('Ring 0155512345 at 9').join()).not.toMatch(/[1-9]{2}/);
  });

  it('keeps addresses apart from words, and looks at their hosts and the words in those', () => {
    const features = read('See https://www.cheap-pills.example/order?x=1 soon', {
      website: 'https://rx.example/',
    });
    expect(features).toEqual(
      expect.arrayContaining([
        'host:cheap-pills.example',
        'host:cheap',
        'host:pills',
        'host:rx.example',
        'sign:links 1',
      ]),
    );
    expect(features).toEqual(expect.arrayContaining(['word:see', 'word:soon', 'sign:website']));
    expect(features).not.toContain('word:https');
    expect(features).not.toContain('word:order');
  });

  it.each([
    ['BUY THIS GREAT THING', 'capitals'],
    ['It works!!!', 'exclamations 2'],
    ['Does it?', 'question'],
    ['Лучшие цены на технику', 'other script'],
    ['Buy viаgra', 'mixed scripts'],
    ['It costs $30', 'money'],
    ['Write to @coins_official', 'contact'],
    ['Ring +1 555 0142 998', 'contact'],
    ['Nice 🔥', 'emoji'],
    ['[url=https://a.example]a[/url]', 'link as code'],
    ['https://a.example/1 https://b.example/2 https://c.example/3', 'links 3'],
  ])('tells that “%s” has a sign: %s', (text, sign) => {
    expect(read(text)).toContain(`sign:${sign}`);
    expect(read('We tried it for a month and it held.')).not.toContain(`sign:${sign}`);
  });

  it('tells names that are phrases or carry numbers', () => {
    expect(read('Hello', { name: 'Cheap Car Insurance' })).toContain('sign:long name');
    expect(read('Hello', { name: 'deals2026' })).toContain('sign:number in name');
    expect(read('Hello', { name: 'Mary Ann' })).not.toContain('sign:long name');
  });

  it('looks at how long somebody wrote, only where the form’s script measured it', () => {
    expect(read('Hello', { sending: { seconds: 4, isPreviewed: false } })).toContain('sign:seconds 0');
    expect(read('Hello', { sending: { seconds: 4, isPreviewed: true } }).join()).not.toContain('seconds');
    expect(read('Hello', { reasons: [{ kind: 'trap' }, { kind: 'links' }] })).toContain('sign:trap');
    expect(read('Hello', { reasons: [{ kind: 'links' }] })).not.toContain('sign:links');
  });

  it('says each thing once, and comes to an end with texts made to keep a search busy', () => {
    for (const text of ['<a '.repeat(2000), 'a.'.repeat(3000), '1 '.repeat(3000), '@'.repeat(5000), '']) {
      const features = read(text);
      expect(new Set(features).size).toBe(features.length);
    }
  });
});

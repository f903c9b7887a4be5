import { describe, expect, it } from 'vitest';
import { creditLine } from '../../../src/markup/credit.ts';

describe('the credit of a picture', () => {
  it.each([
    [{ name: 'Ann' }, 'Picture: Ann'],
    [{ name: 'Ann', url: 'https://a.example/' }, 'Picture: <a href="https://a.example/">Ann</a>'],
    [{ name: 'Ann', license: 'CC BY 4.0' }, 'Picture: Ann, CC BY 4.0'],
    [
      { name: 'Ann', license: 'CC BY 4.0', licenseUrl: 'https://l.example/' },
      'Picture: Ann, <a href="https://l.example/" rel="license">CC BY 4.0</a>',
    ],
    [{ name: 'Ann', url: '', license: '', licenseUrl: 'https://l.example/' }, 'Picture: Ann'],
    [{ name: '', url: 'https://a.example/', license: 'CC BY 4.0' }, ''],
  ])('of %j is “%s”', (credit, line) => {
    expect(creditLine(credit)).toBe(line);
  });

  it('takes hostile names and addresses for words', () => {
    expect(creditLine({ name: '<b>', url: '"><script>' })).toBe(
      'Picture: <a href="&quot;&gt;&lt;script&gt;">&lt;b&gt;</a>',
    );
  });
});

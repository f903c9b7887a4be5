import { describe, expect, it } from 'vitest';
import { useLetters } from '../../../src/share/letters.ts';
import { titleLetters, tools } from './made-drawing.ts';

const set = useLetters({
  outlines: {
    A: [700, 'MA'],
    V: [600, 'MV'],
    f: [300, 'Mf'],
    i: [250, 'Mi'],
    fi: [520, 'Mfi'],
    ' ': [200, ''],
  },
  pairs: [['A', [[-80, 'VW']]]],
});

describe('setting words in letters', () => {
  it('moves the pen by each letter and draws no space', () => {
    expect(set('A f')).toEqual({
      width: 1200,
      outlines: [
        { x: 0, path: 'MA' },
        { x: 900, path: 'Mf' },
      ],
    });
  });

  it('brings letters nearer that want to be', () => {
    expect(set('AV')?.width).toBe(1220);
    expect(set('VA')?.width).toBe(1300);
  });

  it('lets letters run together that do in the face', () => {
    expect(set('fi')?.outlines).toEqual([{ x: 0, path: 'Mfi' }]);
  });

  it('says so where it lacks a letter, that of an object’s own properties among them', () => {
    expect(set('Aé')).toBeUndefined();
    expect(set('constructor')).toBeUndefined();
  });
});

describe('the letters of the site', () => {
  it('write the names of Europe and New Zealand', () => {
    for (const name of ['Žluťoučký', 'Ngāti Whātua', 'Łódź', 'Şimşek', 'José Ndiaye', 'Þórður'])
      expect(tools.setTitle(name), name).toBeDefined();
  });

  it('bring an A and a V nearer, and write “fi” and “Th” as one', () => {
    const width = (words: string): number => tools.setTitle(words)?.width ?? Number.NaN;
    expect(width('AV')).toBeLessThan(width('A') + width('V'));
    for (const pair of ['fi', 'Th']) expect(titleLetters.outlines[pair]?.[1]).toMatch(/^M[-\d,A-Z ]+Z$/i);
  });
});

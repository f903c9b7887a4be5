import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEBRIEF_FORM,
  fitsDebrief,
  packDebrief,
  parseDebrief,
  unpackDebrief,
  writeDebrief,
} from '../../../src/team/debrief.ts';
import { anyDebrief, plan } from './made-debriefs.ts';

function change(more: object): string {
  return JSON.stringify({ ...plan, ...more });
}

describe('a debrief that is handed over', () => {
  it('comes back as it was from a link, and from a file, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyDebrief, async (given) => {
        expect(parseDebrief(writeDebrief(given, 2))).toEqual({ debrief: given });
        const line = await packDebrief(given);
        expect(line).toMatch(/^bd1\.[\w.-]+$/);
        const address = `https://both-banks.example/training/debrief/#${line}.`;
        expect(await unpackDebrief(address)).toEqual({ debrief: given });
      }),
      { numRuns: 60 },
    );
  });

  it('is known beforehand not to fit where it could not be read back', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ who: '', words: [`Number ${index}`] }));
    expect(fitsDebrief({ ...plan, commitments: many(DEBRIEF_FORM.mostCommitments) })).toBe(true);
    expect(fitsDebrief({ ...plan, commitments: many(DEBRIEF_FORM.mostCommitments + 1) })).toBe(false);
    expect(fitsDebrief({ ...plan, team: 'x'.repeat(DEBRIEF_FORM.longestName + 1) })).toBe(false);
  });

  it('is the same line for the same plan, in whatever order its fields stand', async () => {
    const turned = Object.fromEntries(Object.entries(plan).reverse());
    expect(await packDebrief({ ...plan, ...turned })).toBe(await packDebrief(plan));
  });

  it('is known to be cut wherever a link ends too early', async () => {
    const line = await packDebrief(plan);
    for (let end = 0; end < line.length; end += 13) {
      expect(await unpackDebrief(`https://x.example/#${line.slice(0, end)}`)).toMatchObject({
        trouble: 'cut',
      });
    }
  });

  it('is known to be damaged where a letter is another', async () => {
    const line = await packDebrief(plan);
    const other = line.at(-9) === 'x' ? 'y' : 'x';
    expect(await unpackDebrief(`${line.slice(0, -9)}${other}${line.slice(-8)}`)).toMatchObject({
      trouble: 'damaged',
    });
    expect(parseDebrief(writeDebrief(plan).slice(0, -9))).toMatchObject({ trouble: 'damaged' });
  });

  it('is told apart from one of a newer site and from anything else', async () => {
    expect(parseDebrief(change({ version: 2 }))).toMatchObject({ trouble: 'newer' });
    expect(await unpackDebrief('bd2.whatever')).toMatchObject({ trouble: 'newer' });
    const long = writeDebrief(plan).padEnd(DEBRIEF_FORM.longest + 1);
    for (const foreign of ['', 'Good morning', '[]', '{"format":"other"}', long]) {
      expect(parseDebrief(foreign)).toMatchObject({ trouble: 'foreign' });
    }
    expect(await unpackDebrief('bb1.0.0000000.')).toMatchObject({ trouble: 'foreign' });
  });

  it.each([
    ['module', { module: '../progress' }],
    ['title', { title: 7 }],
    ['team', { team: 'x'.repeat(201) }],
    ['heldOn', { heldOn: '2026-02-30' }],
    ['dueOn', { dueOn: 'soon' }],
    ['commitments', { commitments: {} }],
    ['commitments.0.who', { commitments: [{ who: null, words: [] }] }],
    ['commitments.0.words', { commitments: [{ who: '', words: ['a', 'b', 'c', 'd'] }] }],
    ['commitments.0.words.1', { commitments: [{ who: '', words: ['a', 1] }] }],
    ['noted', { noted: { elsewhere: { text: '', at: '2026-12-22T09:00:00.000Z' } } }],
    ['noted.day/met.text', { noted: { 'day/met': { text: 'soon', at: '2026-12-22T09:00:00.000Z' } } }],
    ['noted.day/met.at', { noted: { 'day/met': { text: '', at: 'now' } } }],
  ])('names the place that is wrong: %s', (place, more) => {
    const read = parseDebrief(change(more));
    expect(read).toMatchObject({ trouble: 'damaged' });
    expect('words' in read && read.words).toContain(`${place} is`);
  });

  it('never fails otherwise, whatever is in it', async () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(parseDebrief(json)).toHaveProperty('trouble');
        expect(
          parseDebrief(`{"format":"both-banks-debrief","version":1,"commitments":${json}}`),
        ).toHaveProperty('trouble', 'damaged');
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect(await unpackDebrief(text)).toHaveProperty('trouble');
      }),
    );
  });

  it('leaves out what it does not know', () => {
    expect(parseDebrief(change({ script: 'alert(1)' }))).toEqual({ debrief: plan });
  });
});

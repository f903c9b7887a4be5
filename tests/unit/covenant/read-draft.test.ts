import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf, readDraft } from '../../../src/covenant/draft.ts';
import { EXAMPLE } from '../../../src/covenant/example.ts';
import {
  LONGEST_DRAFT,
  packDraft,
  parseDraft,
  unpackDraft,
  writeDraft,
} from '../../../src/covenant/read-draft.ts';
import { anyDraft, minute, today } from './made-drafts.ts';

const draft = draftOf(EXAMPLE, minute(0));
const text = writeDraft(draft, today, 2);

function change(more: object): string {
  const record: unknown = JSON.parse(text);
  return JSON.stringify({ ...Object(record), ...more });
}

describe('a draft that is handed over', () => {
  it('comes back as it was from a link, and from a file, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyDraft, async (given) => {
        expect(parseDraft(writeDraft(given, today))).toEqual({ draft: given });
        const line = await packDraft(given, today);
        expect(line).toMatch(/^bc1\.[\w.-]+$/);
        expect(await unpackDraft(`https://both-banks.example/covenant/#${line}.`)).toEqual({ draft: given });
      }),
      { numRuns: 60 },
    );
  });

  it('is a document that says what it is, with its state', () => {
    expect(JSON.parse(text)).toMatchObject({
      schema: 'service-covenant/1',
      state: 'signed',
      team: 'Harbour Bikes repair bench',
      promises: [{ trialUntil: null }, {}, {}],
      repair: { planBy: 'the end of the next working day' },
    });
  });

  it('may be written by hand, with the fields of the published form alone', () => {
    const byHand = parseDraft(
      '{"schema":"service-covenant/1","team":"By hand","promises":[{"moment":"At the door"}]}',
    );
    if (!('draft' in byHand)) throw new Error(byHand.words);
    expect(readDraft(byHand.draft)).toMatchObject({
      team: 'By hand',
      promises: [{ moment: 'At the door' }, {}, {}],
    });
  });

  it('is known to be cut wherever a link ends too early', async () => {
    const line = await packDraft(draft, today);
    for (let end = 0; end < line.length; end += 37) {
      expect(await unpackDraft(`https://x.example/#${line.slice(0, end)}`)).toMatchObject({ trouble: 'cut' });
    }
  });

  it('is known to be damaged where a letter is another', async () => {
    const line = await packDraft(draft, today);
    const other = line.at(-9) === 'x' ? 'y' : 'x';
    expect(await unpackDraft(`${line.slice(0, -9)}${other}${line.slice(-8)}`)).toMatchObject({
      trouble: 'damaged',
    });
    expect(parseDraft(text.slice(0, -9))).toMatchObject({ trouble: 'damaged' });
  });

  it('is told apart from one of a newer site and from anything else', async () => {
    expect(parseDraft(change({ schema: 'service-covenant/2' }))).toMatchObject({ trouble: 'newer' });
    expect(await unpackDraft('bc2.whatever')).toMatchObject({ trouble: 'newer' });
    for (const foreign of ['', 'Good morning', '[]', '{"schema":"other/1"}', 'x'.repeat(LONGEST_DRAFT + 1)]) {
      expect(parseDraft(foreign)).toMatchObject({ trouble: 'foreign' });
    }
    expect(await unpackDraft('https://both-banks.example/training/')).toMatchObject({ trouble: 'foreign' });
  });

  it.each([
    ['reviewOn', { reviewOn: '2026-02-30' }],
    ['team', { team: 7 }],
    ['promises', { promises: [{}, {}, {}, {}] }],
    ['purpose', { purpose: 'We' }],
    ['written.head', { written: { head: 'soon' } }],
    ['others.nobody', { others: { nobody: [] } }],
    ['replaced.head.0', { replaced: { head: [1] } }],
  ])('names the place that is wrong: %s', (place, more) => {
    const read = parseDraft(change(more));
    expect(read).toMatchObject({ trouble: 'damaged' });
    expect('words' in read && read.words).toContain(place);
  });

  it('never fails otherwise, whatever is in it', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(parseDraft(json)).toHaveProperty('trouble');
        const inside = `{"schema":"service-covenant/1","others":${json},"keeping":${json}}`;
        expect(Object.keys(parseDraft(inside))).not.toEqual([]);
      }),
    );
  });

  it('can’t take the foot line away: there is no field for it', () => {
    const read = parseDraft(change({ foot: '', footLine: 'none' }));
    expect('draft' in read && writeDraft(read.draft, today)).not.toContain('foot');
  });
});

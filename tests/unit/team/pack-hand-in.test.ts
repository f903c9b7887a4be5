import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HandIn } from '../../../src/team/hand-in.ts';
import { HAND_IN_LINE, packHandIn, splitHandIns, unpackHandIn } from '../../../src/team/pack-hand-in.ts';
import { parseHandIn, writeHandIn } from '../../../src/team/read-hand-in.ts';
import { packBytes } from '../../../src/transfer/packed-line.ts';
import { formOf } from '../../../src/team/answer-form.ts';
import { makeQuiz } from '../training/made-questions.ts';
import { anyHandIn, module } from './made-hand-ins.ts';

const [owner, ...others] = module.forms;
const handIn: HandIn = {
  format: 'both-banks-hand-in',
  version: 1,
  id: '00000000000a',
  module: module.id,
  at: '2026-11-22T10:00:00.000Z',
  name: 'Zoë',
  answers: {
    [owner?.wording ?? '']: {
      first: { picked: [owner?.things[1] ?? ''] },
      last: { picked: [owner?.things[0] ?? ''] },
    },
  },
  texts: { plan: ['it rains', 'call', 'noon'] },
};

describe('a hand-in', () => {
  it('survives the way as a line, as an address and as a file, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyHandIn, async (given) => {
        const line = await packHandIn(given, module);
        expect(line).toMatch(/^[\w.-]+$/);
        const address = `https://both-banks.example/training/x/facilitate/#${line}`;
        const file = writeHandIn(given, 2);
        for (const text of [line, `<${address}>`, address.replace(/.{40}/g, '$&\r\n '), `\uFEFF${file}\n`]) {
          expect(await unpackHandIn(text, module)).toEqual({ handIn: given, unread: 0 });
        }
        expect(await packHandIn(given, module)).toBe(line);
      }),
      { numRuns: 200 },
    );
  });

  it('is read by itself out of several, in whatever way they stand together', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyHandIn, { minLength: 2, maxLength: 5 }),
        fc.constantFrom('\n', ' ', '\n\nhttps://x.example/#', ', ', '\r\nAda: '),
        async (given, between) => {
          const lines = await Promise.all(given.map((one) => packHandIn(one, module)));
          const read = await Promise.all(
            splitHandIns(`Here: ${lines.join(between)}\n`).map((text) => unpackHandIn(text, module)),
          );
          expect(read).toEqual(given.map((one) => ({ handIn: one, unread: 0 })));
        },
      ),
      { numRuns: 60 },
    );
    expect(splitHandIns('Good morning')).toEqual(['Good morning']);
    expect(splitHandIns(writeHandIn(handIn, 2))).toHaveLength(1);
  });
});

describe('a line', () => {
  it('is known to be cut wherever it ends too early, and never read where a sign is missing', async () => {
    const line = await packHandIn(handIn, module);
    for (let end = 0; end < line.length; end += 1) {
      expect(await unpackHandIn(line.slice(0, end), module), `cut after ${end}`).toMatchObject({
        trouble: 'cut',
      });
      const missing = line.slice(0, end) + line.slice(end + 1);
      expect(await unpackHandIn(missing, module), missing).toHaveProperty('trouble');
    }
  });

  it('is told apart from one of a newer site, of another module, and from anything else', async () => {
    const line = await packHandIn(handIn, module);
    const tell = async (text: string, asked = module) => await unpackHandIn(text, asked);
    expect(await tell('bh2.whatever')).toMatchObject({ trouble: 'newer' });
    expect(await tell(line, { ...module, id: 'save-a-chair' })).toMatchObject({ trouble: 'other' });
    expect(await tell(writeHandIn(handIn), { ...module, id: 'save-a-chair' })).toMatchObject({
      trouble: 'other',
    });
    expect(await tell('Good morning')).toMatchObject({ trouble: 'foreign' });
    expect(await tell('bb1.4.0000000.abcd')).toMatchObject({ trouble: 'foreign' });
  });

  it('leaves out an answer whose question was edited, and says so; the others are read', async () => {
    const whole: HandIn = {
      ...handIn,
      answers: {
        ...handIn.answers,
        [others[0]?.wording ?? '']: {
          first: { picked: [others[0]?.things[0] ?? ''] },
          last: { picked: [others[0]?.things[0] ?? ''] },
        },
      },
    };
    const line = await packHandIn(whole, module);
    const reworded = makeQuiz('owner', ['*Exactly one person', 'The team', 'Nobody']);
    const distractor = makeQuiz('owner', ['*One person', 'Both teams', 'Nobody']);
    const moved = makeQuiz('owner', ['The team', '*One person', 'Nobody']);
    expect(await unpackHandIn(line, { ...module, forms: [...others, formOf(moved)] })).toEqual({
      handIn: whole,
      unread: 0,
    });
    for (const edited of [reworded, distractor]) {
      const read = await unpackHandIn(line, { ...module, forms: [formOf(edited), ...others] });
      const { [owner?.wording ?? '']: gone, ...rest } = whole.answers;
      expect(gone).toBeDefined();
      expect(read).toEqual({ handIn: { ...whole, answers: rest }, unread: 1 });
    }
  });

  it('that anybody may have made never fails otherwise, and never fills the memory', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        const forged = await packBytes(HAND_IN_LINE, new Uint8Array(bytes));
        const read = await unpackHandIn(forged, module);
        if ('handIn' in read) expect(parseHandIn(writeHandIn(read.handIn))).toMatchObject(read);
        else expect(read.words).toMatch(/\.$/);
      }),
      { numRuns: 500 },
    );
    const bomb = await packBytes(HAND_IN_LINE, new Uint8Array(HAND_IN_LINE.longest + 1));
    expect(bomb.length).toBeLessThan(10_000);
    expect(await unpackHandIn(bomb, module)).toMatchObject({ trouble: 'damaged' });
  });

  it('is not read past its end, however its inside was changed', async () => {
    await fc.assert(
      fc.asyncProperty(anyHandIn, fc.nat(), fc.nat(255), async (given, place, put) => {
        const line = await packHandIn(given, module);
        const body = Buffer.from(line.split('.')[3] ?? '', 'base64url');
        const { inflateRawSync } = await import('node:zlib');
        const bytes = new Uint8Array(inflateRawSync(body));
        bytes[place % bytes.length] = put;
        const read = await unpackHandIn(await packBytes(HAND_IN_LINE, bytes), module);
        if ('handIn' in read)
          expect(parseHandIn(writeHandIn(read.handIn))).toMatchObject({ handIn: read.handIn });
      }),
      { numRuns: 300 },
    );
  });
});

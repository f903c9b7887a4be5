import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeProgress, withText, emptyModuleProgress } from '../../../src/training/progress.ts';
import { LONGEST_RECORD } from '../../../src/training/read-progress.ts';
import { packProgress, unpackProgress } from '../../../src/training/share-progress.ts';
import { shortHash } from '../../../src/transfer/short-hash.ts';
import { anyProgress, minute } from './made-progress.ts';

const progress = makeProgress({
  one: withText(emptyModuleProgress(), 'plan', ['Wenn es regnet – dann rufe ich an.'], minute(0)),
});

async function deflate(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const body = Buffer.from(await new Response(stream).arrayBuffer()).toString('base64url');
  return `bb1.${body.length.toString(36)}.${shortHash(body)}.${body}`;
}

describe('a shared line', () => {
  it('brings back any record, and is made of signs that a fragment may hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyProgress, async (given) => {
        const line = await packProgress(given);
        expect(line).toMatch(/^[\w.-]+$/);
        expect(await unpackProgress(line)).toEqual({ progress: given });
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for the same record', async () => {
    const { format, version, modules } = progress;
    expect(await packProgress({ modules, version, format })).toBe(await packProgress(progress));
  });

  it('is read out of an address, over line ends, and with a full stop that a mail program took along', async () => {
    const line = await packProgress(progress);
    const address = `https://both-banks.example/training/progress/#${line}`;
    const folded = address.replace(/.{40}/g, '$&\r\n ');
    for (const text of [address, folded, `<${address}>`, `${address}.`, ` ${line}, `]) {
      expect(await unpackProgress(text)).toEqual({ progress });
    }
  });

  it('is known to be cut wherever it ends too early', async () => {
    const line = await packProgress(progress);
    for (let end = 0; end < line.length; end += 1) {
      expect(await unpackProgress(line.slice(0, end)), `cut after ${end}`).toMatchObject({ trouble: 'cut' });
      expect(await unpackProgress(`https://x.example/#${line.slice(0, end)}`)).toMatchObject({
        trouble: 'cut',
      });
    }
  });

  it('is never valid where its beginning, a middle or a single letter is missing or another', async () => {
    const line = await packProgress(progress);
    for (let place = 1; place < line.length; place += 1) {
      for (const text of [line.slice(place), line.slice(0, place) + line.slice(place + 1)]) {
        expect(await unpackProgress(text), text).not.toHaveProperty('progress');
      }
    }
    const place = line.length - 9;
    const other = line[place] === 'x' ? 'y' : 'x';
    const mistyped = line.slice(0, place) + other + line.slice(place + 1);
    expect(await unpackProgress(mistyped)).toMatchObject({ trouble: 'damaged' });
  });

  it('is told apart from one of a newer site and from anything else', async () => {
    expect(await unpackProgress('bb2.whatever')).toMatchObject({ trouble: 'newer' });
    expect(await unpackProgress('Good morning')).toMatchObject({ trouble: 'foreign' });
    expect(await unpackProgress('https://both-banks.example/training/')).toMatchObject({
      trouble: 'foreign',
    });
    expect(await unpackProgress(await deflate('{"format":"other"}'))).toMatchObject({ trouble: 'foreign' });
  });

  it('does not unpack a small line to something huge', async () => {
    const bomb = await deflate(' '.repeat(LONGEST_RECORD + 1));
    expect(bomb.length).toBeLessThan(10_000);
    expect(await unpackProgress(bomb)).toMatchObject({ trouble: 'damaged' });
  });

  it('never fails otherwise, whatever is pasted', async () => {
    const anything = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.base64String().map((text) => `bb1.${text.length.toString(36)}.${shortHash(text)}.${text}`),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        expect(await unpackProgress(text)).toHaveProperty('trouble');
      }),
      { numRuns: 300 },
    );
  });
});

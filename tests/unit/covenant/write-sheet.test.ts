import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankCovenant, FOOT_LINE } from '../../../src/covenant/covenant.ts';
import { readDraft } from '../../../src/covenant/draft.ts';
import { EXAMPLE } from '../../../src/covenant/example.ts';
import { sheetOf } from '../../../src/covenant/sheet.ts';
import { writeMarkdown, writeText } from '../../../src/covenant/write-sheet.ts';
import { anyDraft, makeReady } from './made-drafts.ts';

describe('the page in words', () => {
  it('is the completed example, clause by clause', () => {
    expect(writeText(EXAMPLE)).toMatchInlineSnapshot(`
      "OUR SERVICE COVENANT: Harbour Bikes repair bench
      Version 1 · Signed 21 November 2026 · Next review 21 December 2026 · Talk to us: bench@example.org

      1. Why we are here
      We are the six people at the repair bench. We serve anyone who needs a safe bike to reach work, school or home. This page covers repairs and servicing. It does not cover new bikes.

      2. A chair for you
      Before we change prices, hours or booking, one of us speaks for customers and brings three real comments from the past month. The job rotates monthly.

      3. What you can count on
      Price: before work starts, we give you a written price. If we find more, we stop and ask. If we cannot reach you, we leave it.
      News: if your bike will not be ready on the day, we text you before noon with a new time. If we miss that, labor is free.
      Handover: when you collect, we show you what changed, in two minutes. If you’re rushing, we write it down.

      4. How we keep it easy
      Tell us once. Your story stays on the job card, and whoever answers reads it first.

      5. If we get it wrong
      Tell anyone here, in person, by text or email. That person stays with you. You hear a plan by the end of the next working day. Any of us can redo the job or return up to £60 without asking.

      6. How we speak and show care
      Plain words. Honest advice, including “you don’t need this”. We answer public comments within three working days and keep your details private.

      7. What we ask of you
      Tell us your real deadline, so we can plan; if it moves, text us. Collect within ten days, because our bench is small; need longer? Just ask. Speak to us as we speak to you. If talk turns abusive, we’ll pause and say why.

      8. How you’ll know we kept it
      By the till each month: prices given in writing, noon texts on time, jobs redone, promises broken and what we changed. We review this page with two customers every three months.

      Signed: Priya, Tom, Wen, Ade, Lucía, Sam (team) · Ruth (leader) · M.K., Dilan (customers)

      This page adds to your legal rights and takes none of them away.
      "
    `);
  });

  it('always ends in the line on legal rights, whatever else it says', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const covenant = readDraft(draft);
        expect(writeText(covenant).trimEnd().endsWith(FOOT_LINE)).toBe(true);
        expect(writeMarkdown(covenant).trimEnd().endsWith(`*${FOOT_LINE}*`)).toBe(true);
        expect(sheetOf(covenant).foot).toBe(FOOT_LINE);
      }),
    );
  });

  it('leaves out an ask that is refused', () => {
    const [first] = EXAMPLE.partnership.asks;
    if (first === undefined) throw new Error('no example');
    const asks = [first, { ask: 'Leave a good review', why: 'it helps us', otherWay: 'or tell a friend' }];
    const text = writeText(makeReady({ partnership: { ...EXAMPLE.partnership, asks } }));
    expect(text).toContain('Tell us your real deadline');
    expect(text).not.toContain('review, it helps');
  });

  it('keeps what looks like markup as words', () => {
    const markdown = writeMarkdown(
      makeReady({ team: '# <script>alert(1)</script> *us*', contact: '1. [x](y)' }),
    );
    expect(markdown).toContain(String.raw`\# \<script\>alert(1)\</script\> \*us\*`);
    expect(markdown).toContain(String.raw`\[x\](y)`);
    expect(markdown).toContain('## 1\\. Why we are here');
  });

  it('says when a customer review is booked, a trial runs, and what is still empty', () => {
    const [first, ...rest] = EXAMPLE.promises;
    if (first === undefined) throw new Error('no example');
    const text = writeText(
      makeReady({
        signatures: [],
        customerReviewOn: '2026-11-28',
        promises: [{ ...first, trialUntil: '2027-01-10' }, ...rest],
      }),
    );
    expect(text).toContain('Signed: Customer review booked for 28 November 2026');
    expect(text).toContain('Trial until 10 January 2027.');
    expect(writeText(blankCovenant())).toContain('Signed: not yet');
    expect(sheetOf(blankCovenant()).clauses.flatMap(({ paragraphs }) => paragraphs)).toEqual([]);
  });
});

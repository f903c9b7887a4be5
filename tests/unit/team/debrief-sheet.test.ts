import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Debrief } from '../../../src/team/debrief.ts';
import { placeOf, placeOfAsk, withNote } from '../../../src/team/debrief-notes.ts';
import { sheetOfDebrief } from '../../../src/team/debrief-sheet.ts';
import { writeDebriefCalendar, writeDebriefMarkdown } from '../../../src/team/write-debrief-sheet.ts';
import { anyDebrief, minute, plan } from './made-debriefs.ts';

const ask = 'Which step did we skip most often?';
const today = '2026-12-23';
const [priya = { who: '', words: [] }, card = { who: '', words: [] }] = plan.commitments;

const held = [
  [placeOf(priya, 'outcome'), 'broken'],
  [placeOf(priya, 'way'), 'Two of us were away\non Tuesdays'],
  [placeOf(priya, 'changes'), 'Tom texts, from 1 January'],
  [placeOf(card, 'outcome'), 'kept'],
  [placeOfAsk(ask), '“Tell it back”'],
  ['day/met', '2026-12-22'],
].reduce<Debrief>((debrief, [place = '', text = '']) => withNote(debrief, place, text, minute(0)), {
  ...plan,
});

describe('what a team takes along from its debrief', () => {
  it('says what was said, how it came out, and only what was answered', () => {
    expect(sheetOfDebrief(held, [ask, 'Another?'], today)).toEqual({
      title: 'Debrief: Weather the Storm',
      facts: [
        'Harbour Bikes repair bench',
        'Said on 22 November 2026',
        'Looked at again on 22 December 2026',
        'Next look on 21 January 2027',
      ],
      count: '1 kept and 1 broken',
      rows: [
        {
          who: 'Priya',
          said: 'If a bike will not be ready, then I will text before noon with a new time by Monday',
          outcome: 'Broken',
          answers: [
            { ask: 'What got in the way?', text: 'Two of us were away\non Tuesdays' },
            { ask: 'What changes?', text: 'Tom texts, from 1 January' },
          ],
        },
        { who: '', said: 'We put a card by the till.', outcome: 'Kept', answers: [] },
      ],
      asks: [{ ask, text: '“Tell it back”' }],
    });
  });

  it('is of today, and looks again in thirty days, where no day was chosen', () => {
    const { facts } = sheetOfDebrief(plan, [], '2026-12-01');
    expect(facts.slice(2)).toEqual(['Looked at again on 1 December 2026', 'Next look on 31 December 2026']);
    const chosen = withNote(plan, 'day/next', '2027-03-01', minute(0));
    expect(sheetOfDebrief(chosen, [], today).facts.at(-1)).toBe('Next look on 1 March 2027');
  });

  it('is Markdown in which words stay words', () => {
    expect(writeDebriefMarkdown(sheetOfDebrief(held, [ask], today))).toBe(
      [
        '# Debrief: Weather the Storm',
        'Harbour Bikes repair bench · Said on 22 November 2026 · Looked at again on 22 December 2026 · Next look on 21 January 2027',
        '1 kept and 1 broken.',
        '## Priya: If a bike will not be ready, then I will text before noon with a new time by Monday',
        '**Broken**',
        '- *What got in the way?* Two of us were away on Tuesdays\n- *What changes?* Tom texts, from 1 January',
        '## We put a card by the till.',
        '**Kept**',
        '## All together',
        `- *${ask}* “Tell it back”\n`,
      ].join('\n\n'),
    );
    fc.assert(
      fc.property(anyDebrief, (debrief) => {
        const text = writeDebriefMarkdown(sheetOfDebrief(debrief, [ask], today));
        expect(text).not.toMatch(/(?<!\\)</);
      }),
    );
  });

  it('goes into a calendar with what changes', () => {
    const now = new Date('2026-12-22T10:00:00Z');
    const text = writeDebriefCalendar(held, 'https://both-banks.example/training/debrief/', today, now);
    expect(text).toContain('DTSTART;VALUE=DATE:20270121\r\n');
    expect(text).toContain('SUMMARY:Debrief: Weather the Storm\\, Harbour Bikes repair bench\r\n');
    expect(text.replaceAll('\r\n ', '')).toContain('What changes:\\n- Tom texts\\, from 1 January');
  });
});

import { describe, expect, it } from 'vitest';
import { addressOfDebrief, lineOfDebrief, writeDebriefDay } from '../../../src/team/debrief-day.ts';
import { unpackDebrief, type DebriefPlan } from '../../../src/team/debrief.ts';
import { shortHash } from '../../../src/transfer/short-hash.ts';
import { minute, plan } from './made-debriefs.ts';

const places = {
  debrief: 'https://both-banks.example/training/debrief/',
  guide: 'https://both-banks.example/training/weather-the-storm/facilitate/',
};

const address = async (more: Partial<DebriefPlan> = {}) =>
  await addressOfDebrief({ ...plan, ...more }, places);

/** So many commitments, of words that no packing makes short. */
function many(count: number): DebriefPlan['commitments'] {
  return Array.from({ length: count }, (_, index) => ({
    who: shortHash(`who ${index}`),
    words: [shortHash(`what ${index}`) + shortHash(`by when ${index}`)],
  }));
}

describe('the day of a debrief in a calendar', () => {
  it('opens the debrief with the commitments of the team', async () => {
    const { url, words } = await address();
    expect(await unpackDebrief(url)).toEqual({ debrief: plan });
    expect(words).toBe('The link of this entry opens the debrief with these commitments.');
    const text = writeDebriefDay(plan, 'a1b2c3d', { url, words }, new Date(minute(9))).replaceAll(
      '\r\n ',
      '',
    );
    expect(text).toContain('DTSTART;VALUE=DATE:20261222');
    expect(text).toContain('SUMMARY:Debrief: Weather the Storm\\, Harbour Bikes repair bench');
    expect(text).toContain('- We put a card by the till.');
    expect(text).toContain(`URL:${url}\r\n`);
  });

  it('leads to the session where their link is too long for a calendar, and says how to go on', async () => {
    const { url, words } = await address({ commitments: many(150) });
    expect(url).toBe(`${places.guide}#sheet`);
    expect(words).toContain('in the browser that has the session');
    expect((await address({ commitments: many(201) })).url).toBe(`${places.guide}#sheet`);
  });

  it('leads to the questions of the debrief where nobody said anything yet', async () => {
    expect((await address({ commitments: [] })).url).toBe(`${places.guide}#debrief`);
  });
});

describe('the line of a debrief', () => {
  it('is there as soon as it can be read, and not before', async () => {
    expect(await unpackDebrief(await lineOfDebrief(plan))).toEqual({ debrief: plan });
    for (const more of [{ commitments: [] }, { dueOn: '' }, { heldOn: '' }, { commitments: many(201) }]) {
      expect(await lineOfDebrief({ ...plan, ...more })).toBe('');
    }
  });
});

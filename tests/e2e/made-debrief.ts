import type { Page } from '@playwright/test';
import { packDebrief, type DebriefPlan } from '../../src/team/debrief.ts';

/** What a team said it would do, as its group sheet hands it over. */
export const plan: DebriefPlan = {
  format: 'both-banks-debrief',
  version: 1,
  module: 'weather-the-storm',
  title: 'Weather the Storm',
  team: 'Harbour Bikes repair bench',
  heldOn: '2026-10-22',
  dueOn: '2026-11-21',
  commitments: [
    { who: 'Priya', words: ['a bike will not be ready', 'text before noon with a new time', 'Monday'] },
    { who: '', words: ['We put a card by the till.'] },
  ],
};

/** Opens the link that a group sheet makes for a debrief. */
export async function openLink(page: Page, more: Partial<DebriefPlan> = {}): Promise<void> {
  // A page that is open already would only hear of another fragment.
  await page.goto('about:blank');
  await page.goto(`/training/debrief/#${await packDebrief({ ...plan, ...more })}`);
}

/** The text of a file that a press makes. */
export async function readDownload(page: Page, press: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download');
  await press();
  return Buffer.concat(await (await (await download).createReadStream()).toArray()).toString();
}

import type { Debrief } from '../../team/debrief.ts';
import { sheetOfDebrief, type DebriefSheet } from '../../team/debrief-sheet.ts';
import { makeElement } from '../Question/make-element.ts';
import { findModule } from './known-modules.ts';

/** The sheet of a debrief, with the questions of its module. */
export function makeSheet(place: HTMLElement, debrief: Debrief, today: string): DebriefSheet {
  return sheetOfDebrief(debrief, findModule(place, debrief.module).asks, today);
}

/** Shows what a team takes along on the sheet that prints: words stay words, whatever they look like. */
export function showSheet(sheet: HTMLElement, { title, facts, count, rows, asks }: DebriefSheet): void {
  const answer = ({ ask, text }: { ask: string; text: string }): HTMLElement =>
    makeElement('p', 'row-answer', makeElement('b', '', ask), ` ${text}`);
  const items = rows.map(({ who, said, outcome, answers }) =>
    makeElement(
      'li',
      '',
      makeElement('p', 'row-said', ...(who === '' ? [] : [makeElement('b', '', who), ': ']), said),
      ...(outcome === '' ? [] : [makeElement('p', 'row-outcome', outcome)]),
      ...answers.map(answer),
    ),
  );
  sheet.dataset.state = 'filled';
  sheet.replaceChildren(
    makeElement('h2', 'debrief-title', title),
    makeElement('p', 'debrief-facts', [...facts, ...(count === '' ? [] : [count])].join('\u00a0· ')),
    makeElement('ol', 'debrief-rows', ...items),
    ...(asks.length === 0
      ? []
      : [makeElement('h3', '', 'All together'), makeElement('div', '', ...asks.map(answer))]),
  );
}

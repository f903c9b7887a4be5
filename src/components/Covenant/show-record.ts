import { blank } from '../../covenant/covenant.ts';
import { breaksOf, writePart } from '../../covenant/draft.ts';
import { judgeBreaks, recordBreak, sayVersion } from '../../covenant/life-cycle.ts';
import { sayDayOf } from '../../covenant/review-calendar.ts';
import { writeText } from '../../covenant/write-sheet.ts';
import { sayCount } from '../../language/counts.ts';
import { findPart } from '../Progress/find-part.ts';
import { makeButton, makeElement } from '../Question/make-element.ts';
import type { Desk } from './desk.ts';
import { readPart } from './part-values.ts';

/** Brings the record to life: promises that were broken, and versions that were signed before. */
export function showRecord(place: HTMLElement, desk: Desk): void {
  const section = findPart(place, '.covenant-life', HTMLElement);
  const told = findPart(section, '.covenant-told', HTMLElement);
  const breakForm = findPart(section, '.covenant-break', HTMLFormElement);

  breakForm.addEventListener('submit', (event) => {
    event.preventDefault();
    const value = readPart(breakForm);
    const broken = { ...blank.break(), date: desk.today(), ...withoutEmpty(value) };
    if (broken.clause === 0 || broken.what.trim() === '') {
      told.textContent = 'Choose the clause and say what happened: then it can be recorded.';
      return;
    }
    desk.change((draft, at) => recordBreak(draft, broken, at));
    breakForm.reset();
    told.textContent = 'Recorded. Broken promises stay on the record, with what you changed.';
  });
  desk.watch(() => {
    showBreaks();
    showEarlier();
  });

  function showBreaks(): void {
    const parts = breaksOf(desk.draft());
    const items = desk.covenant().breaks.map(({ date, clause, what, weDid, weChanged }, index) => {
      const name = parts[index] ?? '';
      const said = [what, weDid && `We did: ${weDid}`, weChanged && `We changed: ${weChanged}`]
        .filter(Boolean)
        .join(' · ');
      const item = makeElement(
        'li',
        '',
        makeElement('b', '', `${sayDayOf(date)}, clause ${clause}`),
        ` ${said} `,
      );
      item.append(
        makeButton('button button-quiet', 'Take it out', () => {
          desk.change((draft, at) => writePart(draft, name, undefined, at));
          told.textContent = 'Taken out.';
          findPart(section, '#broken summary', HTMLElement).focus();
        }),
      );
      return item;
    });
    const judged = judgeBreaks(desk.covenant(), desk.today()).map((words) => {
      const item = makeElement('li', 'finding', makeElement('b', '', 'Fix'), ' ', words);
      item.dataset.level = 'must';
      return item;
    });
    findPart(section, '.covenant-breaks', HTMLElement).replaceChildren(...judged, ...items);
    findPart(section, '.broken-said', HTMLElement).textContent = sayCount(parts.length, 'record');
  }

  function showEarlier(): void {
    const { earlier } = desk.draft();
    const details = findPart(section, '.covenant-earlier', HTMLDetailsElement);
    details.hidden = earlier.length === 0;
    findPart(details, '.clause-said', HTMLElement).textContent = sayCount(earlier.length, 'version');
    const texts = earlier.map((covenant) =>
      makeElement(
        'section',
        '',
        makeElement('h3', '', `Version ${sayVersion(covenant)}, signed ${sayDayOf(covenant.signedOn)}`),
        makeElement('p', 'earlier-text', writeText(covenant)),
      ),
    );
    findPart(details, '.earlier-texts', HTMLElement).replaceChildren(...texts);
  }
}

function withoutEmpty(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== ''));
}

import type { Covenant } from '../../covenant/covenant.ts';
import { sheetOf } from '../../covenant/sheet.ts';
import { findPart } from '../Progress/find-part.ts';
import { makeElement } from '../Question/make-element.ts';

/** Shows a covenant on the page that prints: words stay words, whatever they look like. */
export function showSheet(place: HTMLElement, covenant: Covenant): void {
  const sheet = sheetOf(covenant);
  findPart(place, '.sheet-team', HTMLElement).textContent = sheet.team;
  findPart(place, '.sheet-facts', HTMLElement).textContent = sheet.facts.join('\u00a0· ');
  findPart(place, '.sheet-booked', HTMLElement).textContent = sheet.booked;
  for (const { number, paragraphs } of sheet.clauses) {
    const words = findPart(place, `.sheet-clause[data-clause="${number}"] .sheet-words`, HTMLElement);
    const said = paragraphs.map(({ name, text }) =>
      makeElement('p', '', ...(name === undefined ? [text] : [makeElement('i', '', `${name}:`), ` ${text}`])),
    );
    words.replaceChildren(...said);
  }
  for (const { role, names } of sheet.signed) {
    const where = findPart(place, `.sheet-signed [data-role="${role}"] .sheet-names`, HTMLElement);
    where.textContent = names.join(', ');
  }
}

/** Lets every clause of the page lead to its fields. */
export function linkClauses(place: HTMLElement): void {
  for (const clause of place.querySelectorAll<HTMLElement>('.sheet-clause')) {
    const heading = findPart(clause, 'h3', HTMLElement);
    const link = makeElement('a', '', heading.textContent);
    link.href = `#clause-${clause.dataset.clause ?? ''}`;
    heading.replaceChildren(link);
  }
}

import { sayDay } from '../../language/dates.ts';
import { sheetOf, type SheetModule, type SheetQuestion } from '../../team/group-sheet.ts';
import { sayCommitment } from '../../team/debrief-sheet.ts';
import { findPart } from '../Progress/find-part.ts';
import { makeElement } from '../Question/make-element.ts';
import type { TeamDesk } from './desk.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Fills the sheet that the page has blank at its end; without a session it is blank again. */
export function showSheet(page: ParentNode, desk: TeamDesk, module: SheetModule): void {
  const sheet = findPart(page, '.team-sheet', HTMLElement);
  const votes = findPart(sheet, '.sheet-votes', HTMLElement);
  const wordings = new Set(module.asked.map(({ wording }) => wording));
  desk.watch(() => {
    const session = desk.session();
    const said = session === undefined ? undefined : sheetOf(session, module);
    sheet.dataset.state = said === undefined ? 'blank' : 'filled';
    fact('team', said?.team ?? '');
    fact('people', said?.people ?? '');
    fact('heldOn', sayIt(said?.heldOn ?? ''));
    fact('debriefOn', sayIt(said?.debriefOn ?? ''));
    for (const line of votes.querySelectorAll('.sheet-stranger')) line.remove();
    for (const line of votes.querySelectorAll<HTMLElement>('li')) {
      const question = said?.questions.find(({ wording }) => wording === line.dataset.wording);
      const spread = findPart(line, '.sheet-spread', HTMLElement);
      const shares = [question?.before, question?.after].flatMap((share) => share ?? []);
      spread.replaceChildren(
        ...shares.map(drawShare),
        ...(question?.lines ?? []).map((words) => makeElement('span', 'sheet-line', words)),
      );
    }
    const strangers = (said?.questions ?? []).filter(({ wording }) => !wordings.has(wording));
    votes.append(...strangers.map(showStranger));
    findPart(sheet, '.sheet-plans', HTMLElement).replaceChildren(
      ...(said?.plans ?? []).map((plan) => makeElement('li', '', sayCommitment(plan))),
    );
    findPart(sheet, '.sheet-notes', HTMLElement).replaceChildren(
      ...(said?.noticed ?? []).map(({ who, words }) =>
        makeElement('li', '', who === '' ? words : `${who}: ${words}`),
      ),
    );
  });

  function fact(name: string, words: string): void {
    findPart(sheet, `[data-fact="${name}"]`, HTMLElement).textContent = words;
  }
}

/** A question that the page does not have, with what is said of it. */
function showStranger({ title, lines }: SheetQuestion): HTMLElement {
  const spread = lines.map((words) => makeElement('span', 'sheet-line', words));
  return makeElement(
    'li',
    'sheet-stranger',
    makeElement('span', 'sheet-stem', title),
    makeElement('span', 'sheet-spread', ...spread),
  );
}

function sayIt(day: string): string {
  return day === '' ? '' : sayDay(day);
}

/** A share as a bar: the words beside it say the same. */
function drawShare(share: number): SVGElement {
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('class', 'sheet-share');
  picture.setAttribute('aria-hidden', 'true');
  const fill = document.createElementNS(SVG, 'rect');
  fill.setAttribute('width', `${Math.round(share * 100)}%`);
  fill.setAttribute('height', '100%');
  picture.append(fill);
  return picture;
}

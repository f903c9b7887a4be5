import { CLAUSES } from '../../covenant/clauses.ts';
import type { Break } from '../../covenant/covenant.ts';
import { versionsOf, nameBreak } from '../../covenant/draft.ts';
import { beginNext, numberOf, recordBreak, sayVersion } from '../../covenant/life-cycle.ts';
import { isEmptyDraft } from '../../covenant/merge-drafts.ts';
import { LONGEST_FIELD } from '../../covenant/parts.ts';
import { sayCount } from '../../language/counts.ts';
import { sayDay } from '../../language/dates.ts';
import type { Debrief, TeamCommitment } from '../../team/debrief.ts';
import { keyOfCommitment, noteAt, placeOf, standingOf } from '../../team/debrief-notes.ts';
import { metOn, sayCommitment } from '../../team/debrief-sheet.ts';
import { openDesk as openCovenant } from '../Covenant/desk.ts';
import { makeButton, makeElement, makeStatus } from '../Question/make-element.ts';
import type { DebriefDesk } from './desk.ts';
import { findModule } from './known-modules.ts';

/** Lets what was broken go on the record of the covenant that this browser keeps, and its next version begin. */
export function recordBreaks(section: HTMLElement, place: HTMLElement, desk: DebriefDesk): void {
  const covenant = openCovenant();
  const content = makeElement('div', '');
  const said = makeStatus('own-said');
  /** The clause that somebody chose for a commitment, by its key. */
  const chosen = new Map<string, number>();
  section.append(content, said);
  desk.watch(show);
  covenant.watch(show);

  function show(): void {
    const debrief = desk.debrief();
    // A list that somebody is choosing from stays as it is.
    if (debrief === undefined || content.contains(document.activeElement?.closest('select') ?? null)) return;
    const broken = standingOf(debrief).filter(
      (each) => noteAt(debrief, placeOf(each, 'outcome')) === 'broken',
    );
    content.replaceChildren(
      ...(isEmptyDraft(covenant.draft()) ? sayNone() : [...showBroken(debrief, broken), showNext()]),
    );
  }

  function showBroken(debrief: Debrief, broken: readonly TeamCommitment[]): HTMLElement[] {
    if (broken.length === 0) {
      return [makeElement('p', '', 'Nothing is marked as broken, so there is nothing to record.')];
    }
    const listBreaks = (): Break[] => broken.map((commitment) => breakOf(debrief, commitment));
    const breaks = listBreaks();
    const isOpen = (each: Break): boolean =>
      versionsOf(covenant.draft(), nameBreak(each.date, each)).length === 0;
    const open = breaks.filter(isOpen);
    const items = broken.map((commitment, index) => {
      const each = breaks[index];
      return each === undefined ? '' : showBreak(commitment, each, isOpen(each));
    });
    const record = makeButton('button', `Record ${open.length === 1 ? 'it' : 'them'} in the covenant`, () => {
      // The clauses may have been chosen since this was shown.
      const wanted = listBreaks().filter(isOpen);
      if (wanted.some(({ clause }) => clause === 0)) {
        said.textContent = 'Choose the clause first: then it can be recorded.';
        return;
      }
      covenant.change((draft, at) => wanted.reduce((current, each) => recordBreak(current, each, at), draft));
      said.textContent =
        covenant.trouble() === ''
          ? `Recorded: ${sayCount(wanted.length, 'break')}. A broken promise stays on the record, with what you changed.`
          : covenant.trouble();
      section.querySelector<HTMLElement>('h2')?.focus();
    });
    return [
      makeElement('p', '', 'This would stand on the record of the covenant that is kept in this browser:'),
      makeElement('ul', 'debrief-breaks', ...items),
      ...(open.length === 0 ? [] : [makeElement('p', 'own-ways', record)]),
    ];
  }

  function showBreak(commitment: TeamCommitment, each: Break, isOpen: boolean): HTMLElement {
    const { date, what, weDid, weChanged, clause } = each;
    const heading = makeElement('p', '', makeElement('b', '', sayDay(date)));
    if (isOpen) heading.append(' ', chooseClause(commitment, clause));
    else heading.append(`, clause ${clause}: on the record`);
    const lines = [
      ['What happened', what],
      ['What we did', weDid],
      ['What we changed', weChanged],
    ] as const;
    return makeElement(
      'li',
      '',
      heading,
      ...lines.flatMap(([name, text]) =>
        text === '' ? [] : [makeElement('p', '', makeElement('i', '', `${name}:`), ` ${text}`)],
      ),
    );
  }

  function chooseClause(commitment: TeamCommitment, clause: number): HTMLElement {
    const select = makeElement('select', '');
    select.append(
      new Option('Choose the clause', '0'),
      ...CLAUSES.map(({ number, heading }) => new Option(`Clause ${number}, ${heading}`, String(number))),
    );
    select.value = String(clause);
    select.setAttribute('aria-label', `Clause that was broken: ${sayCommitment(commitment)}`);
    select.addEventListener('change', () => {
      chosen.set(keyOfCommitment(commitment), Number(select.value));
    });
    return select;
  }

  function breakOf(debrief: Debrief, commitment: TeamCommitment): Break {
    const note = (name: 'did' | 'way' | 'noticed' | 'changes'): string =>
      noteAt(debrief, placeOf(commitment, name)).trim();
    const what = [sayCommitment(commitment), note('way'), note('noticed')].filter((text) => text !== '');
    return {
      date: metOn(debrief, desk.today()),
      clause: chosen.get(keyOfCommitment(commitment)) ?? findModule(place, debrief.module).clause,
      what: what.join('\n').slice(0, LONGEST_FIELD),
      weDid: note('did').slice(0, LONGEST_FIELD),
      weChanged: note('changes').slice(0, LONGEST_FIELD),
    };
  }

  function showNext(): HTMLElement {
    const current = covenant.covenant();
    const link = makeElement('a', '', 'Go to the covenant');
    link.href = '/covenant/';
    if (current.signedOn === '') {
      const words = `Version ${sayVersion(current)} of your covenant is still a draft: what you change can go straight into it. `;
      return makeElement('p', '', words, link);
    }
    const next = numberOf(current) + 1;
    const begin = makeButton('button button-quiet', `Begin version ${next} of the covenant`, () => {
      covenant.change(beginNext);
      said.textContent =
        covenant.trouble() === ''
          ? `Version ${next} is begun. The one before is kept under “Earlier versions”.`
          : covenant.trouble();
      section.querySelector<HTMLElement>('h2')?.focus();
    });
    return makeElement('p', 'own-ways', begin, link);
  }

  function sayNone(): HTMLElement[] {
    const write = makeElement('a', '', 'write one');
    write.href = '/covenant/';
    const bring = makeElement('a', '', 'bring your team’s');
    bring.href = '/covenant/#merge';
    return [
      makeElement(
        'p',
        '',
        'No covenant is kept in this browser, so nothing can be recorded in it yet. You can ',
        bring,
        ' or ',
        write,
        '; then come back here.',
      ),
    ];
  }
}

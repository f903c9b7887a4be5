import { choicesOf, openChoices, valueOf } from '../../covenant/draft.ts';
import { isBlocking } from '../../covenant/finding.ts';
import { beginNext, nextReview, numberOf, sayVersion, sign, stateOf } from '../../covenant/life-cycle.ts';
import { sayDayOf, writeCovenantCalendar } from '../../covenant/review-calendar.ts';
import { judgeScores, TEN_POINTS } from '../../covenant/ten-points.ts';
import { sayCount } from '../../language/counts.ts';
import { findPart } from '../Progress/find-part.ts';
import { offerFile } from '../Standing/offer-file.ts';
import type { Desk } from './desk.ts';
import { fillPart, readLines, readPart } from './part-values.ts';
import { findingsOf, listFindings, showChoices } from './show-clauses.ts';

/** Brings names, dates, signing and the ten points to life. */
export function showLife(place: HTMLElement, desk: Desk): void {
  const section = findPart(place, '.covenant-life', HTMLElement);
  const told = findPart(section, '.covenant-told', HTMLElement);
  const signing = findPart(section, '.covenant-signing', HTMLElement);
  const names = [...signing.querySelectorAll<HTMLTextAreaElement>('[data-role]')];
  const dates = findPart(signing, 'fieldset[data-part="life"]', HTMLFieldSetElement);
  const signs = findPart(signing, 'fieldset[data-part="signatures"]', HTMLFieldSetElement);
  const signButton = findPart(section, '.covenant-sign', HTMLButtonElement);
  const nextButton = findPart(section, '.covenant-next', HTMLButtonElement);
  const radios = [...section.querySelectorAll<HTMLInputElement>('.ten-points input')];

  signing.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLTextAreaElement) desk.write('signatures', readNames());
    else desk.write('life', { ...desk.covenant(), ...readPart(dates) });
  });
  signButton.addEventListener('click', signNow);
  nextButton.addEventListener('click', () => {
    desk.change(beginNext);
    // The button has gone: what it did is read from here.
    findPart(section, '#sign', HTMLElement).focus();
    told.textContent = `Version ${sayVersion(desk.covenant())} is begun. The one before is kept under “Earlier versions”.`;
  });
  findPart(section, '.covenant-dates', HTMLButtonElement).addEventListener('click', () => {
    const covenant = desk.covenant();
    if (covenant.reviewOn === '')
      desk.write('life', { ...covenant, reviewOn: nextReview(covenant, desk.today()) });
    const address = new URL('/covenant/', location.href).href;
    offerFile(
      'service-covenant.ics',
      'text/calendar',
      writeCovenantCalendar(desk.covenant(), address, new Date()),
    );
    told.textContent = `Saved as service-covenant.ics: the next review is on ${sayDayOf(desk.covenant().reviewOn)}.`;
  });
  section.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
    const scores = TEN_POINTS.map(
      (_, index) => radios.find(({ name, checked }) => checked && name === `point-${index}`)?.value ?? '',
    );
    desk.write('scores', scores);
    told.textContent = `Ten-point check: ${judgeScores(scores).words}`;
  });
  desk.watch(show);

  function signNow(): void {
    const choices = openChoices(desk.draft());
    const blocking = desk.findings().filter(isBlocking);
    if (choices.length > 0)
      told.textContent = `First choose between versions: ${sayCount(choices.length, 'part')}.`;
    else if (blocking.length > 0) {
      told.textContent = `Not yet: ${sayCount(blocking.length, 'thing')} to fix. The first: ${blocking[0]?.words ?? ''}`;
    } else {
      desk.change((draft, at) => sign(draft, desk.today(), at));
      findPart(section, '#sign', HTMLElement).focus();
      told.textContent = 'Signed. Print it, pin it up, and put the review into your calendar.';
    }
  }

  function readNames(): object[] {
    const before = desk.covenant().signatures;
    return names.flatMap((area) => {
      const { role = 'team' } = area.dataset;
      return readLines(area).map((line) => {
        const name = line.trim();
        const known = before.find((one) => one.role === role && one.name === name);
        return known ?? { role, name, date: '' };
      });
    });
  }

  function show(): void {
    const covenant = desk.covenant();
    const isSigned = covenant.signedOn !== '';
    for (const area of names) {
      const wanted = covenant.signatures
        .filter(({ role }) => role === area.dataset.role)
        .map(({ name }) => name)
        .join('\n');
      if (document.activeElement !== area || isSigned) area.value = wanted;
    }
    fillPart(dates, valueOf(desk.draft(), 'life'));
    for (const [fieldset, part] of [
      [signs, 'signatures'],
      [dates, 'life'],
    ] as const) {
      fieldset.disabled = isSigned;
      const extra = choicesOf(desk.draft(), part).length > 1 ? [showChoices(desk, part, isSigned)] : [];
      findPart(fieldset, '.part-said', HTMLElement).replaceChildren(
        ...listFindings(findingsOf(desk, part)),
        ...extra,
      );
    }
    const scores = covenant.scores;
    for (const radio of radios) radio.checked = scores[Number(radio.name.slice(6))] === radio.value;
    findPart(section, '.ten-said', HTMLElement).textContent = judgeScores(scores).words;
    signButton.hidden = isSigned;
    nextButton.hidden = !isSigned;
    nextButton.textContent = `Begin version ${numberOf(covenant) + 1}`;
    findPart(section, '.covenant-open', HTMLElement).textContent = sayOpen();
    findPart(section, '.covenant-after', HTMLElement).hidden = !isSigned;
  }

  function sayOpen(): string {
    const covenant = desk.covenant();
    if (covenant.signedOn === '') return '';
    const isDue = stateOf(covenant, desk.today()) === 'due';
    return isDue
      ? 'The review day is past. Meet with at least two customers, score the ten points, then begin the next version.'
      : `Signed on ${sayDayOf(covenant.signedOn)}, so its words stay as they are. To change them, begin the next version.`;
  }
}

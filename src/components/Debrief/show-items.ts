import type { Debrief, TeamCommitment } from '../../team/debrief.ts';
import {
  keyOfCommitment,
  noteAt,
  OUTCOMES,
  placeOf,
  standingOf,
  withNote,
} from '../../team/debrief-notes.ts';
import { OUTCOME_WORDS, sayCommitment, SCRIPT } from '../../team/debrief-sheet.ts';
import { isTypedIn } from '../Kept/is-typed-in.ts';
import { findPart } from '../Progress/find-part.ts';
import { makeButton, makeElement } from '../Question/make-element.ts';
import type { DebriefDesk } from './desk.ts';

/** Shows the open debrief's commitments, each with its questions; what somebody is typing is left alone. */
export function showItems(place: HTMLElement, desk: DebriefDesk): void {
  const list = findPart(place, '.debrief-items', HTMLElement);
  const told = findPart(place, '.debrief-told', HTMLElement);
  const cards = new Map<string, HTMLElement>();

  desk.watch(() => {
    const debrief = desk.debrief();
    const standing = debrief === undefined ? [] : standingOf(debrief);
    const keys = standing.map(keyOfCommitment);
    for (const [key, card] of cards) {
      if (keys.includes(key)) continue;
      card.remove();
      cards.delete(key);
    }
    standing.forEach((commitment, index) => {
      const key = keyOfCommitment(commitment);
      const card = cards.get(key) ?? makeCard(commitment, key);
      cards.set(key, card);
      if (list.children[index] !== card) list.insertBefore(card, list.children[index] ?? null);
      if (debrief !== undefined) fillNotes(card, debrief);
    });
  });

  function makeCard(commitment: TeamCommitment, key: string): HTMLElement {
    const outcomePlace = placeOf(commitment, 'outcome');
    const choices = OUTCOMES.map((outcome) => {
      const radio = makeElement('input', '');
      radio.type = 'radio';
      radio.name = `outcome-${key}`;
      radio.value = outcome;
      radio.dataset.place = outcomePlace;
      radio.addEventListener('change', () => {
        desk.note(outcomePlace, outcome);
      });
      const { name, means } = OUTCOME_WORDS[outcome];
      return makeElement('label', '', radio, ' ', makeElement('b', '', name), ` ${means}`);
    });
    const fields = SCRIPT.flatMap(({ name, ask }) =>
      name === 'said' ? [] : [makeNote(desk, placeOf(commitment, name), ask)],
    );
    const heading = makeElement('h3', '', sayCommitment(commitment));
    const out = makeButton('button button-quiet debrief-out', 'Take it out', () => {
      desk.change((debrief, at) => withNote(debrief, placeOf(commitment, 'out'), 'out', at));
      told.textContent =
        'Taken out. What was noted of it is kept: it comes back when you add it again in the same words.';
      findPart(place, '#more', HTMLElement).focus();
    });
    out.setAttribute('aria-label', `Take it out: ${sayCommitment(commitment)}`);
    return makeElement(
      'li',
      'debrief-item',
      heading,
      makeElement(
        'fieldset',
        'debrief-outcome',
        makeElement('legend', '', 'How did it come out?'),
        ...choices,
      ),
      makeElement('div', 'debrief-notes', ...fields),
      out,
    );
  }
}

/** A field with its question, kept as it is typed at that place of the open debrief. */
export function makeNote(desk: DebriefDesk, place: string, ask: string): HTMLElement {
  const area = makeElement('textarea', '');
  area.id = `note-${place.replace('/', '-')}`;
  area.rows = 2;
  area.maxLength = 1900;
  area.dataset.place = place;
  area.addEventListener('input', () => {
    desk.note(place, area.value);
  });
  const label = makeElement('label', '', ask);
  label.htmlFor = area.id;
  return makeElement('div', 'field', label, area);
}

/** Fills fields with what is noted at their places. */
export function fillNotes(place: HTMLElement, debrief: Debrief): void {
  for (const field of place.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-place]')) {
    const text = noteAt(debrief, field.dataset.place ?? '');
    if (field.type === 'radio') (field as HTMLInputElement).checked = field.value === text;
    else if (!isTypedIn(field) && field.value !== text) field.value = text;
  }
}

import { countPart } from '../../covenant/check-should.ts';
import { CAPS, clauseOfPart, namePart } from '../../covenant/clauses.ts';
import { choicesOf, chooseVersion, keyOfVersion, valueOf, versionsOf } from '../../covenant/draft.ts';
import { isBlocking, type Finding } from '../../covenant/finding.ts';
import { covenantOf, PARTS, type PartName } from '../../covenant/parts.ts';
import { sayPartPlainly } from '../../covenant/say-clauses.ts';
import { sayCount } from '../../language/counts.ts';
import { sayMoment } from '../../language/dates.ts';
import { findPart } from '../Progress/find-part.ts';
import { makeButton, makeElement } from '../Question/make-element.ts';
import type { Desk } from './desk.ts';
import { fillPart, readPart } from './part-values.ts';

const LEVELS = { must: 'Fix', refused: 'Refused', should: 'Better', notice: 'Notice' } as const;

/** Brings the fields of the clauses to life: what is typed is kept, checked and shown at once. */
export function showClauses(place: HTMLElement, desk: Desk): void {
  const form = findPart(place, '.covenant-form', HTMLElement);
  const news = findPart(place, '.covenant-news', HTMLElement);
  const fieldsets = [...form.querySelectorAll<HTMLFieldSetElement>('fieldset[data-part]')];

  form.addEventListener('input', ({ target }) => {
    const fieldset =
      target instanceof Element ? target.closest<HTMLFieldSetElement>('fieldset[data-part]') : null;
    if (fieldset !== null) desk.write(partOf(fieldset), readPart(fieldset));
  });
  // A voice hears it once a field is left, not at every letter.
  form.addEventListener('change', ({ target }) => {
    const fieldset =
      target instanceof Element ? target.closest<HTMLFieldSetElement>('fieldset[data-part]') : null;
    if (fieldset === null) return;
    const part = partOf(fieldset);
    const found = findingsOf(desk, part);
    const said = found.map(({ level, words }) => `${LEVELS[level]}: ${words}`).join(' ');
    news.textContent = `${namePart(part)}. ${said === '' ? 'Nothing to fix.' : said}`;
  });
  desk.watch(() => {
    const isSigned = desk.covenant().signedOn !== '';
    for (const fieldset of fieldsets) showFieldset(fieldset, desk, isSigned);
    for (const details of form.querySelectorAll('details')) showSummary(details, desk);
  });
}

/** What the checks say about a part; nothing while it is not begun. */
export function findingsOf(desk: Desk, part: PartName): readonly Finding[] {
  const isBegun = versionsOf(desk.draft(), part).length > 0;
  return isBegun ? desk.findings().filter((finding) => finding.part === part) : [];
}

/** Findings as a list, each with its weight in a word. */
export function listFindings(findings: readonly Finding[]): HTMLElement[] {
  if (findings.length === 0) return [];
  const items = findings.map(({ level, words }) => {
    const item = makeElement('li', '', makeElement('b', '', LEVELS[level]), ' ', words);
    item.dataset.level = level;
    return item;
  });
  return [makeElement('ul', 'findings', ...items)];
}

function partOf(fieldset: HTMLElement): PartName {
  return PARTS.find((name) => name === fieldset.dataset.part) ?? 'head';
}

function showFieldset(fieldset: HTMLFieldSetElement, desk: Desk, isSigned: boolean): void {
  const part = partOf(fieldset);
  const said = findPart(fieldset, '.part-said', HTMLElement);
  fieldset.disabled = isSigned;
  fillPart(fieldset, valueOf(desk.draft(), part));
  const { words, cap } = countPart(desk.covenant(), part);
  const text = part === 'head' ? '' : sayPartPlainly(desk.covenant(), part);
  const choices = choicesOf(desk.draft(), part);
  const focused = document.activeElement;
  if (choices.length > 1 && said.contains(focused)) return;
  said.replaceChildren(
    ...(text === '' ? [] : [makeElement('p', 'part-text', makeElement('b', '', 'On the page:'), ' ', text)]),
    ...(words === 0 ? [] : [makeElement('p', 'part-count', `${words} of ${cap} words`)]),
    ...listFindings(findingsOf(desk, part)),
    ...(choices.length > 1 ? [showChoices(desk, part, isSigned)] : []),
  );
}

/** The versions of a part side by side, until one is chosen. */
export function showChoices(desk: Desk, part: PartName, isSigned: boolean): HTMLElement {
  const choices = choicesOf(desk.draft(), part);
  const cards = choices.map((version, index) => {
    const covenant = covenantOf((name) => (name === part ? version.value : valueOf(desk.draft(), name)));
    const text = sayPartPlainly(covenant, part);
    const card = makeElement(
      'div',
      'choice',
      makeElement('p', 'choice-when', `Version ${index + 1}, written ${sayMoment(new Date(version.at))}`),
      makeElement('p', 'choice-text', text === '' ? sayPlainly(version.value) : text),
    );
    if (!isSigned) {
      const button = makeButton('button button-quiet', `Keep version ${index + 1}`, () => {
        const fieldset = button.closest('fieldset');
        desk.change((draft) => chooseVersion(draft, part, keyOfVersion(version)));
        fieldset?.querySelector<HTMLElement>('input, textarea, select')?.focus();
      });
      button.setAttribute('aria-label', `Keep version ${index + 1} of ${namePart(part)}`);
      card.append(button);
    }
    return card;
  });
  const lead = isSigned
    ? 'This was written differently elsewhere. Begin the next version to choose.'
    : `${sayCount(choices.length, 'version')} of this: the newest is on the page. All stay until you keep one.`;
  return makeElement(
    'div',
    'choices-here',
    makeElement('p', 'choice-lead', lead),
    makeElement('div', 'choice-row', ...cards),
  );
}

/** What a value says where it makes no sentence: names, dates and scores. */
function sayPlainly(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value)
    .map(sayPlainly)
    .filter((words) => words !== '')
    .join(', ');
}

function showSummary(details: HTMLDetailsElement, desk: Desk): void {
  const parts = [...details.querySelectorAll<HTMLElement>('fieldset[data-part]')].map(partOf);
  const isBegun = parts.some((part) => versionsOf(desk.draft(), part).length > 0);
  const open = parts.flatMap((part) =>
    desk.findings().filter((finding) => finding.part === part && isBlocking(finding)),
  );
  const choices = parts.filter((part) => choicesOf(desk.draft(), part).length > 1).length;
  const words = parts.reduce((sum, part) => sum + countPart(desk.covenant(), part).words, 0);
  const caps = parts.reduce((sum, part) => sum + (clauseOfPart(part)?.cap ?? CAPS.head), 0);
  const said = [
    isBegun ? `${words} of ${caps} words` : 'Not begun',
    ...(choices > 0 ? [`${sayCount(choices, 'part')} to choose`] : []),
    ...(isBegun && open.length > 0 ? [`${open.length} to fix`] : []),
  ];
  details.dataset.state = !isBegun ? 'blank' : open.length + choices > 0 ? 'open' : 'done';
  findPart(details, '.clause-said', HTMLElement).textContent = said.join(', ');
}

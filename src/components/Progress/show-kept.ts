import { sayMoment } from '../../language/dates.ts';
import { valueIn, withoutText, type ModuleProgress, type Written } from '../../training/progress.ts';
import { sayDone } from '../../training/progress-words.ts';
import { sayWritten } from '../../training/say-written.ts';
import { makeButton, makeElement } from '../Question/make-element.ts';
import { findPart } from './find-part.ts';
import type { Keeper } from './progress-keeper.ts';

/** Shows what is known of each module, in words; answers whether that is nothing. */
export function showKept(place: HTMLElement, keeper: Keeper): boolean {
  const { modules } = keeper.readAll();
  const list = findPart(place, '.own-modules', HTMLUListElement);
  for (const line of list.querySelectorAll('.own-stranger')) line.remove();
  const lines = [...list.querySelectorAll('li')].filter(({ dataset }) => dataset.module !== undefined);
  for (const line of lines) showModule(line, valueIn(modules, line.dataset.module ?? ''), place, keeper);
  const titled = new Set(lines.map(({ dataset }) => dataset.module));
  for (const [moduleId, progress] of Object.entries(modules)) {
    if (titled.has(moduleId)) continue;
    const title = makeElement('h3', '', `A module that is not on this site: ${moduleId}`);
    const done = makeElement('p', 'own-done', sayDone(progress, Object.keys(progress.answers)));
    list.append(makeElement('li', 'own-stranger', title, done));
  }
  return Object.keys(modules).length === 0;
}

/** The title of a module that this page knows; its id for others. */
export function titleOf(place: HTMLElement, moduleId: string): string {
  const line = [...place.querySelectorAll<HTMLElement>('.own-modules [data-module]')].find(
    ({ dataset }) => dataset.module === moduleId,
  );
  return line?.querySelector('h3')?.textContent.trim() ?? moduleId;
}

function showModule(
  line: HTMLElement,
  progress: ModuleProgress | undefined,
  place: HTMLElement,
  keeper: Keeper,
): void {
  const { module = '', asked = '', prompts = '{}' } = line.dataset;
  line.hidden = progress === undefined;
  if (progress === undefined) return;
  findPart(line, '.own-done', HTMLElement).textContent = sayDone(
    progress,
    asked.split(' ').filter((wording) => wording !== ''),
  );
  // A marked boundary: the page itself wrote it.
  const stems = JSON.parse(prompts) as Record<string, string>;
  const words = findPart(line, '.own-words', HTMLElement);
  const wasOpen = words.querySelector('details')?.open === true;
  const texts = Object.entries(progress.texts);
  const several = texts.filter(([, versions]) => versions.length > 1);
  const single = texts.filter(([, versions]) => versions.length === 1);
  words.replaceChildren(
    ...several.map(([id, versions]) =>
      showVersions(valueIn(stems, id) ?? id, versions, async (kept) => {
        const trouble = await keeper.change(module, (current) => keepOnly(current, id, kept));
        findPart(place, '.own-news', HTMLElement).textContent =
          trouble === undefined
            ? 'Kept that version, and deleted the other.'
            : 'Chosen on this page only: the browser could not keep the choice, so both are back when you reload.';
        findPart(place, '#kept', HTMLElement).focus();
      }),
    ),
    ...(single.length === 0 ? [] : [showTexts(single, stems, wasOpen)]),
  );
}

function showTexts(
  texts: readonly [id: string, versions: readonly Written[]][],
  stems: Readonly<Record<string, string>>,
  isOpen: boolean,
): HTMLElement {
  const all = makeElement('details', '', makeElement('summary', '', 'Your own words'));
  all.open = isOpen;
  for (const [id, [version]] of texts) {
    all.append(makeElement('p', 'own-stem', valueIn(stems, id) ?? id));
    if (version !== undefined) all.append(quote(version));
  }
  return all;
}

/** Versions of one text that devices wrote apart: the newest is used, and each can be made the only one. */
function showVersions(
  stem: string,
  versions: readonly Written[],
  keep: (kept: Written) => Promise<void>,
): HTMLElement {
  const shown = versions.map((version, index) => {
    const when = sayMoment(new Date(version.at));
    const button = makeButton('button button-quiet', 'Keep only this one', () => void keep(version));
    button.setAttribute('aria-label', `Keep only this one, written ${when}`);
    const label = makeElement('p', 'own-when', `${index === 0 ? 'In use, written' : 'Written'} ${when}`);
    return makeElement('li', '', label, quote(version), button);
  });
  return makeElement(
    'div',
    'own-versions',
    makeElement('p', 'own-stem', stem),
    makeElement('p', '', 'You wrote this on more than one device. All versions are kept until you choose.'),
    makeElement('ul', '', ...shown),
  );
}

function quote({ values }: Written): HTMLElement {
  const words = values.length === 3 ? [`${sayWritten(values)}.`] : values;
  return makeElement('blockquote', '', ...words.map((text) => makeElement('p', '', text)));
}

function keepOnly(progress: ModuleProgress, questionId: string, kept: Written): ModuleProgress {
  const versions = valueIn(progress.texts, questionId) ?? [];
  return versions
    .filter(({ at }) => at !== kept.at)
    .reduce((rest, { at }) => withoutText(rest, questionId, at), progress);
}

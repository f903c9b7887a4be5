import { valueOf, versionsOf, writePart } from '../../covenant/draft.ts';
import { isEmptyDraft } from '../../covenant/merge-drafts.ts';
import { PARTS, type PartName } from '../../covenant/parts.ts';
import { openProgress } from '../Progress/progress-keeper.ts';
import { findPart } from '../Progress/find-part.ts';
import { valueIn } from '../../training/progress.ts';
import { sayWritten } from '../../training/say-written.ts';
import { makeButton, makeElement } from '../Question/make-element.ts';
import type { Desk } from './desk.ts';
import { MAIN_FIELDS } from './fields.ts';

/** Brings what this browser holds of the modules beside their clauses, and into them where the learner says so. */
export function bringFromModules(place: HTMLElement, desk: Desk): void {
  const keeper = openProgress();
  const boxes = [...place.querySelectorAll<HTMLElement>('.clause-module')].map((box) => ({
    box,
    part: PARTS.find((name) => name === box.dataset.part) ?? 'head',
    words: findWords(box),
  }));
  const filled = boxes.filter(({ words }) => words.length > 0);
  for (const { box, part, words } of filled) {
    const quotes = words.map((text) => makeElement('blockquote', '', text));
    const put = makeButton('button button-quiet', 'Put it into this clause', () => {
      add(part, words);
      box.parentElement?.querySelector<HTMLElement>('fieldset textarea, fieldset input')?.focus();
    });
    box.append(makeElement('p', 'clause-wrote', 'You wrote there:'), ...quotes, put);
  }
  findPart(place, '.start-filled', HTMLElement).hidden = filled.length === 0;
  findPart(place, '.covenant-fill', HTMLButtonElement).addEventListener('click', () => {
    for (const { part, words } of filled) if (versionsOf(desk.draft(), part).length === 0) add(part, words);
    findPart(place, '#write', HTMLElement).scrollIntoView();
    findPart(place, '#clause-head input', HTMLInputElement).focus();
  });
  desk.watch(() => {
    findPart(place, '.covenant-start', HTMLElement).hidden = !isEmptyDraft(desk.draft());
  });

  function findWords({ dataset }: HTMLElement): string[] {
    const { texts } = keeper.read(dataset.module ?? '');
    return (dataset.written ?? '').split(' ').flatMap((id) => {
      const values = valueIn(texts, id)?.[0]?.values ?? [];
      const said = sayWritten(values);
      return said === '' ? [] : [said];
    });
  }

  function add(part: PartName, words: readonly string[]): void {
    const field = MAIN_FIELDS[part];
    if (field === undefined) return;
    desk.change((draft, at) => {
      const current = valueOf(draft, part);
      const value: object = typeof current === 'object' ? current : {};
      const before = new Map<string, unknown>(Object.entries(value)).get(field);
      const joined = [typeof before === 'string' ? before : '', ...words]
        .filter((text) => text !== '')
        .join(' ');
      return writePart(draft, part, { ...value, [field]: joined.slice(0, 1900) }, at);
    });
  }
}

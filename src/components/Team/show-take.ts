import { withChosen, withCommitment, withField } from '../../team/session.ts';
import { listTexts, type HandedText, type SheetModule } from '../../team/group-sheet.ts';
import { sayCommitment } from '../../team/debrief-sheet.ts';
import { sayWritten } from '../../training/say-written.ts';
import { isTypedIn } from '../Kept/is-typed-in.ts';
import { keepTyped } from '../Kept/typed-words.ts';
import { findPart } from '../Progress/find-part.ts';
import { makeButton, makeElement } from '../Question/make-element.ts';
import type { TeamDesk } from './desk.ts';
import { makeId, TYPED } from './kept-place.ts';
import { readPeople } from './read-count.ts';

/** Takes what the sheet says beside the votes: who met and when, which words stand on it, and what people will do. */
export function showTake(place: HTMLElement, desk: TeamDesk, module: SheetModule): void {
  const take = findPart(place, '.team-take', HTMLElement);
  const field = (name: string): HTMLInputElement =>
    findPart(take, `.team-facts [name="${name}"]`, HTMLInputElement);
  const fault = findPart(take, '.team-fault', HTMLElement);
  const choose = findPart(take, '.team-choose', HTMLElement);
  const texts = findPart(choose, '.team-texts', HTMLElement);
  const form = findPart(take, '.team-commit', HTMLFormElement);
  const list = findPart(take, '.team-commitments', HTMLElement);

  field('team').addEventListener('input', () => {
    const team = field('team').value.trim();
    void desk.change((session, at) => withField(session, 'team', team, at));
  });
  field('people').addEventListener('change', () => {
    const { count, words } = readPeople(field('people'));
    fault.textContent = words;
    field('people').value = String(count);
    void desk.change((session, at) => withField(session, 'people', count, at));
  });
  for (const name of ['heldOn', 'debriefOn'] as const) {
    field(name).addEventListener('change', () => {
      const { value, validity } = field(name);
      const isDay = value === '' || /^2\d{3}-/.test(value);
      fault.textContent =
        validity.badInput || !isDay ? 'This day is not one in a calendar of our time: write it again.' : '';
      if (fault.textContent === '') void desk.change((session, at) => withField(session, name, value, at));
    });
  }
  texts.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { value, checked } = target;
    void desk.change((session, at) => withChosen(session, value, checked, at));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [who, what] = ['who', 'what'].map((name) => findPart(form, `[name="${name}"]`, HTMLInputElement));
    const words = what?.value.trim() ?? '';
    fault.textContent = words === '' ? 'Write what somebody will do first.' : '';
    what?.focus();
    if (words === '') return;
    const commitment = { who: who?.value.trim() ?? '', words: [words] };
    form.reset();
    void desk.change((session, at) => withCommitment(session, makeOrderedId(), commitment, at));
  });
  const showTyped = keepTyped(form, TYPED);
  desk.watch(show);

  function show(): void {
    const session = desk.session();
    if (session === undefined) return;
    showTyped(session.id);
    for (const name of ['team', 'people', 'heldOn', 'debriefOn'] as const) {
      if (!isTypedIn(field(name))) field(name).value = String(session[name]);
    }
    const handed = listTexts(session, module.prompts);
    choose.hidden = handed.length === 0;
    if (!texts.contains(document.activeElement)) texts.replaceChildren(...handed.map(makeBox));
    list.replaceChildren(
      ...session.commitments.map(({ id, who, words }) => {
        const said = sayCommitment({ who, words });
        const drop = makeButton('button button-quiet', 'Take out', () => {
          findPart(form, '[name="what"]', HTMLElement).focus();
          void desk.change((current, at) => withCommitment(current, id, undefined, at));
        });
        drop.setAttribute('aria-label', `Take out: ${said}`);
        return makeElement('li', '', makeElement('span', '', said), ' ', drop);
      }),
    );
  }

  function makeBox({ key, who, prompt, words, isChosen }: HandedText): HTMLElement {
    const box = makeElement('input', '');
    box.type = 'checkbox';
    box.value = key;
    box.checked = isChosen;
    const name = who === '' ? 'Somebody' : who;
    return makeElement(
      'li',
      '',
      makeElement(
        'label',
        '',
        box,
        makeElement('span', '', makeElement('b', '', `${name}: `), sayWritten(words)),
      ),
      makeElement('small', '', prompt),
    );
  }
}

/** An id that comes after those made before it. */
function makeOrderedId(): string {
  return `${Date.now().toString(36)}${makeId()}`;
}

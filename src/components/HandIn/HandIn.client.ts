import { answersToHandIn, makeHandIn, type HandIn } from '../../team/hand-in.ts';
import { laterInstant } from '../../team/later-instant.ts';
import { sayClock } from '../../language/clock.ts';
import { findStorage } from '../Kept/browser.ts';
import { findPart } from '../Progress/find-part.ts';
import { openProgress } from '../Progress/progress-keeper.ts';
import { readToldModule } from './asked-module.ts';
import { findKept, forgetHandIns, keepHandIn, makeHandInId } from './kept-hand-in.ts';
import { passOn } from './pass-on.ts';
import { listTexts, showAnswers, tickedIn } from './show-answers.ts';

/* A person's side of handing in: what would be handed in, and once it is made the ways to pass it on. */
const place = document.querySelector<HTMLElement>('.hand-in');
if (place !== null) open(place);

function open(place: HTMLElement): void {
  const module = readToldModule(place);
  const storage = findStorage();
  const keeper = openProgress();
  const form = findPart(place, '.hand-in-form', HTMLFormElement);
  const name = findPart(form, '[name="name"]', HTMLInputElement);
  const said = findPart(form, '[role="status"]', HTMLElement);
  const ways = findPart(place, '.hand-in-ways', HTMLElement);
  const pass = passOn(ways, module, new URL(place.dataset.facilitate ?? '', location.href).href);
  /** Where nothing can be kept, the page itself remembers it. */
  let known = findKept(storage, module.id);
  let shown = '';

  findPart(place, '.hand-in-without', HTMLElement).remove();
  name.value = known?.name ?? '';
  show();
  keeper.watch((changed) => {
    if (changed === undefined || changed === module.id) show();
  });
  form.addEventListener('input', unmake);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    handIn();
  });
  findPart(ways, '.hand-in-anew', HTMLButtonElement).addEventListener('click', () => {
    forgetHandIns(storage, module.id);
    known = undefined;
    name.value = '';
    unmake();
    showBefore();
    said.textContent = 'From now on this browser hands in as somebody new. Write the name, and hand in.';
    name.focus();
  });

  function show(): void {
    const progress = keeper.read(module.id);
    const { answers, earlier } = answersToHandIn(progress, module.forms);
    const texts = listTexts(module, progress);
    const isEmpty = Object.keys(answers).length === 0 && texts.length === 0;
    findPart(place, '.hand-in-nothing', HTMLElement).hidden = !isEmpty;
    findPart(place, '.hand-in-damage', HTMLElement).textContent = sayDamage();
    form.hidden = isEmpty;
    showBefore();
    const state = JSON.stringify([answers, earlier, texts]);
    if (state === shown) return;
    shown = state;
    unmake();
    showAnswers(form, module, { answers, earlier, texts });
  }

  function sayDamage(): string {
    if (keeper.isForbidden())
      return 'This browser does not allow this site to keep anything, so it knows no answers. Allow storage for it, or leave the private window.';
    if (keeper.newer().includes(module.id))
      return 'A newer version of this site has kept your answers here. Reload the page.';
    return keeper.damaged().some(({ id }) => id === module.id)
      ? 'What this browser had kept of this module is damaged. “Your progress” says what can be done.'
      : '';
  }

  function showBefore(): void {
    const before = findPart(form, '.hand-in-before', HTMLElement);
    before.hidden = known === undefined;
    if (known === undefined) return;
    const when = sayClock(new Date(known.at), new Date());
    before.textContent = `You have handed in from this browser before (${when}). If you do it again, the new one takes the place of the old one as soon as it is added.`;
  }

  /** What was made is of what was chosen before. */
  function unmake(): void {
    if (!ways.hidden) said.textContent = 'You changed something. Hand in again to take it along.';
    ways.hidden = true;
  }

  function handIn(): void {
    // Another tab may have handed in meanwhile.
    const before = findKept(storage, module.id) ?? known;
    const id = before?.id ?? makeHandInId();
    // A clock that was wrong and is set right must not leave this one older than the last.
    const at = laterInstant(new Date().toISOString(), before?.at);
    known = { id, at, name: name.value };
    const isKept = keepHandIn(storage, module.id, known);
    const made: HandIn = makeHandIn({
      id,
      module: module.id,
      at,
      name: name.value,
      progress: keeper.read(module.id),
      forms: module.forms,
      ticked: tickedIn(form),
    });
    said.textContent = '';
    pass(made, isKept);
  }
}

import { DEBRIEF_FORM, type Debrief, type TeamCommitment } from '../../team/debrief.ts';
import { idOfDebrief, withCommitment } from '../../team/debrief-notes.ts';
import { keepTyped } from '../Kept/typed-words.ts';
import { findPart } from '../Progress/find-part.ts';
import { TYPED, type DebriefDesk } from './desk.ts';

/** Lets a team begin by typing what it said, and add what is missing. */
export function beginDebrief(place: HTMLElement, desk: DebriefDesk, tell: (words: string) => void): void {
  const type = findPart(place, '.debrief-type', HTMLFormElement);
  const typed = findPart(type, '.own-said', HTMLElement);
  const more = findPart(place, '.debrief-more', HTMLFormElement);
  const told = findPart(place, '.debrief-told', HTMLElement);
  const heldOn = findPart(type, '[name="heldOn"]', HTMLInputElement);
  heldOn.max = desk.today();
  const showTyped = keepTyped(more, TYPED);
  desk.watch(() => {
    const debrief = desk.debrief();
    showTyped(debrief && idOfDebrief(debrief));
  });
  keepTyped(type, TYPED)('new');

  type.addEventListener('submit', (event) => {
    event.preventDefault();
    const lines = findPart(type, '[name="commitments"]', HTMLTextAreaElement);
    const commitments = readCommitments(lines.value);
    if (commitments.length === 0) {
      typed.textContent = 'Write at least one commitment, one a line.';
      lines.focus();
      return;
    }
    if (commitments.length > DEBRIEF_FORM.mostCommitments) {
      typed.textContent = `A debrief holds ${DEBRIEF_FORM.mostCommitments} commitments at most, and these are ${commitments.length}. Begin with some of them, and type the rest in another one.`;
      lines.focus();
      return;
    }
    typed.textContent = '';
    const module = findPart(type, '[name="module"]', HTMLSelectElement);
    const title = module.value === 'other' ? 'What we said' : (module.selectedOptions[0]?.text ?? '').trim();
    const debrief: Debrief = {
      format: 'both-banks-debrief',
      version: 1,
      module: module.value,
      title,
      team: findPart(type, '[name="team"]', HTMLInputElement).value.trim(),
      heldOn: /^2\d{3}-\d\d-\d\d$/.test(heldOn.value) ? heldOn.value : desk.today(),
      dueOn: desk.today(),
      commitments,
    };
    type.reset();
    void desk.bring(debrief).then(() => {
      tell('');
      findPart(place, '#debrief', HTMLElement).focus();
    });
  });

  more.addEventListener('submit', (event) => {
    event.preventDefault();
    const field = findPart(more, 'input', HTMLInputElement);
    const [commitment] = readCommitments(field.value);
    if (commitment === undefined) {
      told.textContent = 'Write what was said first: then it can be added.';
      return;
    }
    desk.change((debrief, at) => withCommitment(debrief, commitment, at));
    more.reset();
    told.textContent = 'Added at the end of the list.';
  });
}

/** One commitment a line; a name may stand before it, with a colon. */
function readCommitments(text: string): TeamCommitment[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [, who = '', words = line] = /^([^:]{1,60}):\s+(.+)$/.exec(line) ?? [];
      return { who, words: [words] };
    });
}

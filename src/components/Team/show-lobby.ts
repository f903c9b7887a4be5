import { sayCount } from '../../language/counts.ts';
import { sayDay } from '../../language/dates.ts';
import { addDays, dayIn } from '../../language/days.ts';
import type { TeamSession } from '../../team/session.ts';
import { offerDeletion } from '../Kept/offer-deletion.ts';
import { findPart } from '../Progress/find-part.ts';
import { makeButton, makeElement } from '../Question/make-element.ts';
import type { TeamDesk } from './desk.ts';
import { readPeople } from './read-count.ts';

/** What the page says of the module. */
export interface LobbyModule {
  version: number;
  debriefAfterDays: number;
}

/** Begins sessions, lists those that are kept, opens and deletes them. */
export function showLobby(
  place: HTMLElement,
  desk: TeamDesk,
  { version, debriefAfterDays }: LobbyModule,
): void {
  const lobby = findPart(place, '.team-lobby', HTMLElement);
  const form = findPart(lobby, '.team-begin', HTMLFormElement);
  const kept = findPart(lobby, '.team-kept', HTMLElement);
  const list = findPart(kept, '.team-sessions', HTMLUListElement);
  const news = findPart(place, '.team-news', HTMLElement);
  const title = findPart(place, '.team-name', HTMLElement);
  const opening = findPart(place, '.team-opening', HTMLElement);
  let isBeginning = false;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // Pressed again while what leads the session is on its way, it would begin another one.
    if (isBeginning || !opening.hidden) return;
    isBeginning = true;
    void begin().finally(() => (isBeginning = false));
  });
  findPart(place, '.team-leave', HTMLButtonElement).addEventListener('click', () => {
    desk.open();
    findPart(lobby, '#lead', HTMLElement).focus();
  });
  offerDeletion(kept, () => {
    void forget(
      desk.sessions().map(({ id }) => id),
      'All sessions of this module are deleted from this browser.',
    );
  });
  desk.watch(() => {
    const open = desk.session();
    if (open !== undefined) title.textContent = nameOf(open);
    showKept();
  });

  async function begin(): Promise<void> {
    const heldOn = dayIn(new Date());
    const team = findPart(form, '[name="team"]', HTMLInputElement).value.trim();
    const people = readPeople(findPart(form, '[name="people"]', HTMLInputElement));
    news.textContent = people.words;
    await desk.begin({
      moduleVersion: version,
      team,
      people: people.count,
      heldOn,
      debriefOn: addDays(heldOn, debriefAfterDays),
    });
    form.reset();
    title.focus();
  }

  function showKept(): void {
    const sessions = desk.sessions();
    kept.hidden = sessions.length === 0;
    // Somebody may be about to say yes or no.
    if (list.contains(document.activeElement)) return;
    list.replaceChildren(...sessions.map(lineOf));
  }

  function lineOf(session: TeamSession): HTMLElement {
    const name = nameOf(session);
    const go = makeButton('button button-quiet', 'Open', () => {
      desk.open(session.id);
      title.focus();
    });
    const drop = makeButton('button button-quiet', 'Delete…', () => {
      const yes = makeButton('button', 'Yes, delete it', () => {
        void forget([session.id], `Deleted from this browser: ${name}.`);
      });
      const no = makeButton('button button-quiet', 'No, keep it', () => {
        line.replaceWith(lineOf(session));
        findPart(list, `[data-session="${session.id}"] button:last-of-type`, HTMLElement).focus();
      });
      line.replaceChildren(
        makeElement('span', '', `Delete ${name}, with its votes, notes and what was handed in?`),
        ' ',
        yes,
        ' ',
        no,
      );
      no.focus();
    });
    go.setAttribute('aria-label', `Open ${name}`);
    drop.setAttribute('aria-label', `Delete ${name}…`);
    const line = makeElement(
      'li',
      '',
      makeElement('span', '', name, makeElement('small', '', ` ${sayWhatIsKept(session)}`)),
      ' ',
      go,
      ' ',
      drop,
    );
    line.dataset.session = session.id;
    return line;
  }

  async function forget(ids: readonly string[], words: string): Promise<void> {
    findPart(lobby, '#lead', HTMLElement).focus();
    await desk.forget(ids);
    news.textContent = words;
  }
}

/** “Harbour Bikes, 22 November 2026”. */
export function nameOf({ team, heldOn }: TeamSession): string {
  const day = heldOn === '' ? 'no day' : sayDay(heldOn);
  return `${team === '' ? 'Our team' : team}, ${day}`;
}

function sayWhatIsKept({ votes, handIns }: TeamSession): string {
  const asked = Object.keys(votes).length;
  const handed = Object.keys(handIns).length;
  return `${sayCount(asked, 'question')} voted on, ${sayCount(handed, 'hand-in')}`;
}

import { sayClock } from '../../language/clock.ts';
import { sayCount } from '../../language/counts.ts';
import { findNamesakes, listHandIns, sayHeld, sayWho } from '../../team/arrivals.ts';
import type { HandIn } from '../../team/hand-in.ts';
import { withoutHandIn } from '../../team/session.ts';
import { findPart } from '../Progress/find-part.ts';
import { makeButton, makeElement } from '../Question/make-element.ts';
import type { TeamDesk } from '../Team/desk.ts';
import { sayDone } from '../Team/say-done.ts';
import type { AskedModule } from '../../team/pack-hand-in.ts';

const NAMESAKE =
  'This name is here more than once, and each counts. If it is one person on two devices, take one out.';

/** Lists who has handed in, how many are expected, and lets each be taken out. */
export function showCollected(place: HTMLElement, module: AskedModule, desk: TeamDesk): void {
  const list = findPart(place, '.collect-list', HTMLElement);
  const count = findPart(place, '.collect-count', HTMLElement);
  const said = findPart(place, '.collect-said', HTMLElement);
  const heading = findPart(place, '#hand-in-who', HTMLElement);
  /** The one that is about to be taken out. */
  let asked: string | undefined;
  let shown = '';

  desk.watch(show);

  function show(): void {
    const session = desk.session();
    const handIns = session === undefined ? [] : listHandIns(session);
    // Drawn anew only for news: whoever is on one of its buttons stays there.
    const state = JSON.stringify([asked, session?.people, handIns.map(({ id, at }) => [id, at])]);
    if (state === shown) return;
    shown = state;
    count.textContent = sayCollected(handIns.length, session?.people ?? 0);
    const namesakes = findNamesakes(handIns);
    list.replaceChildren(...handIns.map((handIn) => showOne(handIn, namesakes.has(handIn.id))));
  }

  function showOne(handIn: HandIn, hasNamesake: boolean): HTMLElement {
    const now = new Date();
    const name = sayWho(handIn, now);
    const who = hasNamesake ? `${name}, ${sayClock(new Date(handIn.at), now)}` : name;
    const line = makeElement(
      'li',
      '',
      makeElement('b', '', makeElement('bdi', '', name)),
      ' ',
      makeElement('small', '', sayHeld(handIn, module, now)),
      ...(hasNamesake ? [makeElement('p', 'collect-namesake', NAMESAKE)] : []),
    );
    if (asked === handIn.id) {
      const sure = makeElement(
        'div',
        'collect-sure',
        makeElement(
          'p',
          '',
          'It leaves this session and its sheet, and does not come back when it is added again.',
        ),
        makeButton('button', 'Yes, take it out', () => void takeOut(handIn, who)),
        makeButton('button button-quiet collect-keep', 'No, keep it', () => {
          ask(undefined, handIn.id);
        }),
      );
      sure.role = 'group';
      sure.ariaLabel = `Take out ${who}?`;
      line.append(sure);
      return line;
    }
    const button = makeButton('collect-out', 'Take out', () => {
      ask(handIn.id, handIn.id);
    });
    button.ariaLabel = `Take out ${who}`;
    button.dataset.id = handIn.id;
    line.append(' ', button);
    return line;
  }

  function ask(id: string | undefined, from: string): void {
    asked = id;
    show();
    const button = id === undefined ? `[data-id="${from}"]` : '.collect-keep';
    list.querySelector<HTMLElement>(button)?.focus();
  }

  async function takeOut({ id }: HandIn, who: string): Promise<void> {
    asked = undefined;
    const trouble = await desk.change((session) => withoutHandIn(session, id));
    said.textContent = sayDone(`Taken out: ${who}.`, trouble);
    heading.focus();
  }
}

/** How many have handed in, of how many that are expected. */
export function sayCollected(count: number, people: number): string {
  if (people === 0) return count === 0 ? 'Nobody yet.' : `${sayCount(count, 'person', 'people')} so far.`;
  const left = people - count;
  const rest =
    left > 0 ? `${left} to go.` : left === 0 ? 'That is everybody.' : 'That is more than are in the room.';
  return `${count} of ${sayCount(people, 'person', 'people')}. ${rest}`;
}

import { sayCount } from '../../language/counts.ts';
import { LONGEST_HAND_IN } from '../../team/read-hand-in.ts';
import { withHandIn } from '../../team/session.ts';
import { describeArrivals, isNews, sayArrival, sayHeld, sayWho, type Arrival } from '../../team/arrivals.ts';
import { openBring } from '../Bring/open-bring.ts';
import { findPart } from '../Progress/find-part.ts';
import { makeElement } from '../Question/make-element.ts';
import type { TeamDesk } from '../Team/desk.ts';
import { sayDone } from '../Team/say-done.ts';
import { readAskedModule } from './asked-module.ts';
import { passOnAll } from './pass-on-all.ts';
import { joinGiven, readGiven, sayTroubles, type GivenTogether } from './read-given.ts';
import { showCollected } from './show-collected.ts';
import { showLarge } from './show-large.ts';

/** The facilitator's side of handing in: shows where phones go, receives what they made, and lists who handed in. */
export function collectHandIns(page: HTMLElement, desk: TeamDesk): void {
  const place = findPart(page, '.collect', HTMLElement);
  const module = readAskedModule(place);
  const offer = findPart(page, '.hand-in-offer', HTMLElement);
  const news = findPart(page, '.hand-in-news', HTMLElement);
  const form = findPart(place, '.collect-bring', HTMLFormElement);
  const said = findPart(form, '[role="status"]', HTMLElement);
  const title = findPart(offer, 'h2', HTMLElement);
  const add = findPart(offer, '.hand-in-add', HTMLButtonElement);
  let offered: GivenTogether | undefined;

  const read = async (text: string): Promise<GivenTogether> => await readGiven(text, module);
  const { clearAddress } = openBring<GivenTogether>(
    { fragment: /^#bh\d/, longest: LONGEST_HAND_IN, parse: read, unpack: read, join: joinGiven },
    { form, said, news, show },
  );
  showLarge(place, desk);
  showCollected(place, module, desk);
  passOnAll(place, module, desk);
  place.hidden = false;
  // What another tab adds meanwhile is no news any more; a session may have begun.
  desk.watch(() => {
    if (offered !== undefined) list(offered);
  });
  add.addEventListener('click', () => void addAll());
  findPart(offer, '.hand-in-leave', HTMLButtonElement).addEventListener('click', () => {
    putAway();
    tell('Left as it was: nothing was added.');
  });

  function arrivalsOf({ given }: GivenTogether): Arrival[] {
    return describeArrivals(desk.session() ?? { handIns: {}, removed: [] }, given);
  }

  function show(together: GivenTogether, where: HTMLElement): void {
    offered = undefined;
    offer.hidden = true;
    for (const status of [said, news]) status.textContent = '';
    if (together.given.length === 0) {
      where.textContent = `${sayTroubles(together).join(' ')} Nothing was added.`;
      clearAddress();
      return;
    }
    offered = together;
    list(together);
    offer.hidden = false;
    title.focus();
  }

  function list(together: GivenTogether): void {
    const now = new Date();
    const arrivals = arrivalsOf(together);
    const fresh = arrivals.filter(isNews).length;
    const hasSession = desk.session() !== undefined;
    title.textContent = arrivals.length === 1 ? 'Handed in' : `Handed in: ${arrivals.length}`;
    findPart(offer, '.hand-in-arrivals', HTMLElement).replaceChildren(
      ...arrivals.map((arrival) => showArrival(arrival, now)),
      ...sayTroubles(together).map((words) => makeElement('li', '', words)),
    );
    findPart(offer, '.hand-in-sessionless', HTMLElement).hidden = hasSession;
    add.hidden = !hasSession || fresh === 0;
    add.textContent = fresh === 1 ? 'Add it' : `Add ${fresh}`;
  }

  function showArrival(arrival: Arrival, now: Date): HTMLElement {
    const { handIn, unread } = arrival;
    const who = makeElement('b', '', makeElement('bdi', '', sayWho(handIn, now)));
    const held = sayHeld(handIn, module, now, unread);
    return makeElement(
      'li',
      '',
      who,
      `: ${held}. `,
      desk.session() === undefined ? '' : sayArrival(arrival, now),
    );
  }

  async function addAll(): Promise<void> {
    if (offered === undefined) return;
    const together = offered;
    const fresh = arrivalsOf(together).filter(isNews).length;
    // Before it is kept, which may take a moment in which the next is brought already.
    putAway();
    const trouble = await desk.change((session) =>
      together.given.reduce((known, { handIn }) => withHandIn(known, handIn), session),
    );
    tell(sayDone(`Added ${sayCount(fresh, 'hand-in')}.`, trouble));
  }

  function putAway(): void {
    offered = undefined;
    offer.hidden = true;
    form.reset();
    clearAddress();
  }

  function tell(words: string): void {
    news.textContent = words;
    if (offered !== undefined) return;
    findPart(page, desk.session() === undefined ? '#lead' : '#hand-in-who', HTMLElement).focus();
  }
}

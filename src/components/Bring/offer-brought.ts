import { findPart } from '../Progress/find-part.ts';
import { makeElement } from '../Question/make-element.ts';
import { openBring, type Brought } from './open-bring.ts';

/** What a page does with what is brought to it. */
export interface Offer<Read, Value> {
  /** Says what became of it, wherever it came from. */
  news: HTMLElement;
  /** What was read, or in words why there is nothing in it for this page. */
  pick: (read: Read) => Value | string;
  /** What taking it would change here, a line each; none where it would change nothing. */
  describe: (value: Value) => readonly (readonly (Node | string)[])[];
  /** True where it is taken without a question if it would change nothing; otherwise that is only said. */
  takesSame?: boolean;
  /** Takes it, and answers in words what became of it. What is refused, in words too, stays offered. */
  take: (value: Value, refuse: (words: string) => void) => Promise<string | undefined>;
  /** Where a person goes on, once it is taken or left. */
  next: () => HTMLElement;
  /** Tells of changes here: what another tab adds meanwhile is no change any more. */
  watch: (listener: () => void) => void;
}

/** Brings something in from a file, a pasted line or the page's own address: first shown, then taken or left. */
export function offerBrought<Read, Value extends object>(
  place: HTMLElement,
  brought: Brought<Read>,
  { news, pick, describe, takesSame, take, next, watch }: Offer<Read, Value>,
): void {
  const form = findPart(place, '.bring', HTMLFormElement);
  const offer = findPart(place, '.bring-offer', HTMLElement);
  const said = findPart(form, '.bring-said', HTMLElement);
  const refused = findPart(offer, '.bring-said', HTMLElement);
  let offered: Value | undefined;
  const { clearAddress } = openBring(brought, { form, said, news, show });

  findPart(offer, '.bring-add', HTMLElement).addEventListener('click', () => void add());
  findPart(offer, '.bring-leave', HTMLElement).addEventListener('click', () => {
    close('Left as it was: nothing was changed.');
  });
  watch(() => {
    if (offered !== undefined) list(offered);
  });

  function show(read: Read, where: HTMLElement): void {
    for (const status of [said, news, refused]) status.textContent = '';
    const value = pick(read);
    offered = typeof value === 'string' ? undefined : value;
    offer.hidden = offered === undefined || list(offered) === 0;
    if (!offer.hidden) findPart(offer, '#offer', HTMLElement).focus();
    else if (offered !== undefined && takesSame === true) void add();
    else {
      where.textContent =
        typeof value === 'string'
          ? `${value} Nothing was changed.`
          : 'You have all of this here already: nothing would change.';
      offered = undefined;
      clearAddress();
    }
  }

  /** Lists what would change; answers how much that is. */
  function list(value: Value): number {
    const items = describe(value).map((line) => makeElement('li', '', ...line));
    findPart(offer, '.bring-changes', HTMLElement).replaceChildren(...items);
    return items.length;
  }

  async function add(): Promise<void> {
    if (offered === undefined) return;
    const value = offered;
    offered = undefined;
    const words = await take(value, (why) => {
      offered = value;
      refused.textContent = why;
    });
    if (words !== undefined) settle(words);
  }

  /** The next may have been brought while this was being kept: it stays. */
  function settle(words: string): void {
    if (offered === undefined) close(words);
    else news.textContent = words;
  }

  function close(words: string): void {
    offered = undefined;
    offer.hidden = true;
    form.reset();
    clearAddress();
    news.textContent = words;
    next().focus();
  }
}

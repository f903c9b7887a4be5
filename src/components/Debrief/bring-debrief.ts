import { sayCount } from '../../language/counts.ts';
import {
  DEBRIEF_FORM,
  parseDebrief,
  unpackDebrief,
  type Debrief,
  type ReadDebrief,
} from '../../team/debrief.ts';
import { joinDebriefs, standingOf } from '../../team/debrief-notes.ts';
import { openBring, type Brought } from '../Bring/open-bring.ts';
import { findPart } from '../Progress/find-part.ts';
import { makeElement } from '../Question/make-element.ts';
import type { DebriefDesk } from './desk.ts';

const BROUGHT: Brought<ReadDebrief> = {
  fragment: /^#bd\d/,
  longest: DEBRIEF_FORM.longest,
  parse: parseDebrief,
  unpack: unpackDebrief,
};

/**
 * Opens a debrief from a file, a pasted link or the page's own address. Where something is noted of the same meeting
 * here already, it is first shown what would change, then joined or left.
 */
export function bringDebrief(place: HTMLElement, desk: DebriefDesk, tell: (words: string) => void): void {
  const form = findPart(place, '.debrief-bring', HTMLFormElement);
  const said = findPart(form, '.own-said', HTMLElement);
  const news = findPart(place, '.own-news', HTMLElement);
  const offer = findPart(place, '.own-offer', HTMLElement);
  let offered: Debrief | undefined;
  const { clearAddress } = openBring(BROUGHT, { form, said, news, show });

  findPart(offer, '.own-add', HTMLButtonElement).addEventListener('click', () => {
    if (offered !== undefined) void bring(offered, 'Joined: nothing was lost.');
  });
  findPart(offer, '.own-leave', HTMLButtonElement).addEventListener('click', () => {
    close();
    tell('Left as it was: nothing was changed.');
    findPart(place, desk.debrief() === undefined ? '#open' : '#debrief', HTMLElement).focus();
  });

  function show(read: ReadDebrief, where: HTMLElement): void {
    offered = undefined;
    offer.hidden = true;
    for (const status of [said, news]) status.textContent = '';
    if ('trouble' in read) {
      where.textContent = `${read.words} Nothing was changed.`;
      clearAddress();
      return;
    }
    const kept = desk.findKept(read.debrief);
    const changes = kept === undefined ? [] : describe(kept, read.debrief);
    if (changes.length === 0) {
      void bring(read.debrief, kept === undefined ? '' : 'This is the debrief that is kept here already.');
      return;
    }
    offered = read.debrief;
    const items = changes.map((words) => makeElement('li', '', words));
    findPart(offer, '.own-changes', HTMLElement).replaceChildren(...items);
    offer.hidden = false;
    findPart(offer, 'h2', HTMLElement).focus();
  }

  async function bring(debrief: Debrief, words: string): Promise<void> {
    close();
    await desk.bring(debrief);
    tell(words);
    findPart(place, '#debrief', HTMLElement).focus();
  }

  function close(): void {
    offered = undefined;
    offer.hidden = true;
    form.reset();
    clearAddress();
  }
}

/** What joining would change in what is kept, in words; nothing where it would change nothing. */
function describe(mine: Debrief, theirs: Debrief): string[] {
  const both = joinDebriefs(mine, theirs);
  const before = mine.noted ?? {};
  const changed = Object.entries(both.noted ?? {}).filter(
    ([place, { text }]) => !place.endsWith('/out') && (before[place]?.text ?? '') !== text,
  );
  const isNew = ([place]: (typeof changed)[number]): boolean => (before[place]?.text ?? '') === '';
  const added = changed.filter(isNew).length;
  const more = standingOf(both).length - standingOf(mine).length;
  return [
    ...(more > 0 ? [`${sayCount(more, 'commitment')}, new here.`] : []),
    ...(more < 0 ? [`${sayCount(-more, 'commitment')}, taken out there.`] : []),
    ...(added > 0 ? [`${sayCount(added, 'answer')}, new here.`] : []),
    ...(changed.length > added
      ? [
          `${sayCount(changed.length - added, 'answer')} of which there is one here too: both texts stay, one below the other; of days and of kept, bent or broken the newer one stands.`,
        ]
      : []),
    ...(both.title === mine.title ? [] : [`Another title: ${both.title}`]),
    ...(both.dueOn === mine.dueOn ? [] : ['Another day for the debrief.']),
  ];
}

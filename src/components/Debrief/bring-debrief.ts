import { sayCount } from '../../language/counts.ts';
import {
  DEBRIEF_FORM,
  parseDebrief,
  unpackDebrief,
  type Debrief,
  type ReadDebrief,
} from '../../team/debrief.ts';
import { joinDebriefs, standingOf } from '../../team/debrief-notes.ts';
import { offerBrought } from '../Bring/offer-brought.ts';
import type { Brought } from '../Bring/open-bring.ts';
import { findPart } from '../Progress/find-part.ts';
import type { DebriefDesk } from './desk.ts';

const BROUGHT: Brought<ReadDebrief> = {
  fragment: /^#bd\d/,
  longest: DEBRIEF_FORM.longest,
  parse: parseDebrief,
  unpack: unpackDebrief,
};

/** Opens a debrief; where something is noted of the same meeting here already, the two are joined. */
export function bringDebrief(place: HTMLElement, desk: DebriefDesk): void {
  offerBrought(place, BROUGHT, {
    news: findPart(place, '.own-news', HTMLElement),
    pick: (read) => ('trouble' in read ? read.words : read.debrief),
    describe(debrief) {
      const kept = desk.findKept(debrief);
      return kept === undefined ? [] : describe(kept, debrief).map((words) => [words]);
    },
    takesSame: true,
    async take(debrief) {
      const kept = desk.findKept(debrief);
      await desk.bring(debrief);
      if (kept === undefined) return '';
      return describe(kept, debrief).length > 0
        ? 'Joined: nothing was lost.'
        : 'This is the debrief that is kept here already.';
    },
    next: () => findPart(place, desk.debrief() === undefined ? '#open' : '#debrief', HTMLElement),
    watch: desk.watch,
  });
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

import { sayDay } from '../../language/dates.ts';
import type { Debrief } from '../../team/debrief.ts';
import { idOfDebrief } from '../../team/debrief-notes.ts';
import { tellTroubles } from '../Kept/tell-troubles.ts';
import { findPart } from '../Progress/find-part.ts';
import { makeButton, makeElement } from '../Question/make-element.ts';
import { offerFile } from '../Standing/offer-file.ts';
import type { DebriefDesk } from './desk.ts';

/** Lists what is kept besides, and what can't be read. */
export function showShelf(place: HTMLElement, desk: DebriefDesk): void {
  const shelf = findPart(place, '.debrief-shelf', HTMLElement);
  const list = findPart(shelf, 'ul', HTMLElement);
  const troubles = findPart(place, '.own-troubles', HTMLElement);
  desk.watch(() => {
    const open = desk.debrief();
    const others = desk
      .shelf()
      .filter((each) => open === undefined || idOfDebrief(each) !== idOfDebrief(open));
    shelf.hidden = others.length === 0;
    list.replaceChildren(
      ...others.map((each) => {
        const link = makeElement('a', '', nameOf(each));
        link.href = `#of-${idOfDebrief(each)}`;
        return makeElement('li', '', link, ` said on ${sayDay(each.heldOn)}, due on ${sayDay(each.dueOn)}`);
      }),
    );
    const { damaged, hasNewer } = desk.unread();
    tellTroubles(troubles, [
      ...(hasNewer
        ? [
            makeElement(
              'li',
              '',
              'A newer version of this site has kept a debrief here. It is left as it is; reload the page to see it.',
            ),
          ]
        : []),
      ...damaged.map((text) =>
        makeElement(
          'li',
          '',
          makeElement(
            'p',
            '',
            'A debrief that was kept here is damaged and can’t be read. It was not deleted: save it as it is for somebody who may mend it, or open its link or file again.',
          ),
          makeButton('button button-quiet', 'Save the damaged text', () => {
            offerFile('both-banks-damaged-debrief.txt', 'text/plain', text);
          }),
        ),
      ),
    ]);
  });
}

/** “Weather the Storm, Harbour Bikes”. */
export function nameOf({ title, team }: Debrief): string {
  return [title, team].filter((part) => part !== '').join(', ');
}

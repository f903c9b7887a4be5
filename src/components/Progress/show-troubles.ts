import { tellTroubles } from '../Kept/tell-troubles.ts';
import { makeButton, makeElement } from '../Question/make-element.ts';
import { offerFile } from '../Standing/offer-file.ts';
import { findPart } from './find-part.ts';
import type { Keeper } from './progress-keeper.ts';
import { titleOf } from './show-kept.ts';

/** Tells what is kept and can't be read, and that nothing can be kept; answers whether anything unread is there. */
export function showTroubles(place: HTMLElement, keeper: Keeper): boolean {
  const damaged = keeper.damaged().map(({ id, text }) =>
    makeElement(
      'li',
      '',
      makeElement(
        'p',
        '',
        `What was kept of “${titleOf(place, id)}” is damaged and can’t be read. It was not deleted: save it for somebody who may mend it, or bring your progress back from a file.`,
      ),
      makeButton('button button-quiet', 'Save the damaged text', () => {
        offerFile(`both-banks-damaged-${id}.txt`, 'text/plain', text);
      }),
    ),
  );
  const newer = keeper
    .newer()
    .map((moduleId) =>
      makeElement(
        'li',
        '',
        `A newer version of this site has kept your progress in “${titleOf(place, moduleId)}”. It is left as it is; reload the page to see it.`,
      ),
    );
  const forbidden = keeper.isForbidden()
    ? [
        makeElement(
          'li',
          '',
          'This browser does not allow this site to keep anything. Modules work, and forget your answers when you close them. Allow storage for this site, or leave the private window.',
        ),
      ]
    : [];
  tellTroubles(findPart(place, '.own-troubles', HTMLUListElement), [...forbidden, ...newer, ...damaged]);
  return damaged.length + newer.length > 0;
}

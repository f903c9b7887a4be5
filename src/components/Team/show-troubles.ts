import { SESSION_FORM } from '../../team/read-session.ts';
import { tellTroubles } from '../Kept/tell-troubles.ts';
import { findPart } from '../Progress/find-part.ts';
import { makeButton, makeElement } from '../Question/make-element.ts';
import { offerFile } from '../Standing/offer-file.ts';
import type { TeamDesk } from './desk.ts';

const SAVE = 'Save the session as a file before you close the page.';

const WORDS = {
  full: `This browser has no room left: what you do from here on stays on this page only. ${SAVE}`,
  long: `This is more than one session can hold, which is ${SESSION_FORM.mostHandIns} hand-ins: what you do from here on stays on this page only. Take some out, and it is kept again; begin another session for the rest.`,
  forbidden: `This browser does not allow this site to keep anything: the session stays on this page only. ${SAVE}`,
  newer:
    'A newer version of this site has kept a session here, and it was left as it is. Reload the page to see it.',
} as const;

/** Tells what could not be kept, and what is kept and can't be read. */
export function showTroubles(place: HTMLElement, desk: TeamDesk): void {
  const list = findPart(place, '.team-troubles', HTMLElement);
  desk.watch(() => {
    const trouble = desk.trouble();
    const damaged = desk.damaged();
    const told = [
      ...(trouble === undefined ? [] : [makeElement('li', '', WORDS[trouble])]),
      ...damaged.map((text, index) =>
        makeElement(
          'li',
          '',
          'A session that was kept here is damaged and can’t be read. It was not deleted: save its text for somebody who may mend it, or bring the session back from a file. ',
          makeButton('button button-quiet', 'Save the damaged text', () => {
            offerFile(`both-banks-damaged-session-${index + 1}.txt`, 'text/plain', text);
          }),
        ),
      ),
    ];
    tellTroubles(list, told);
  });
}

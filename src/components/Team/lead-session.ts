import type { SheetModule } from '../../team/group-sheet.ts';
import { offerGone } from '../Kept/offer-gone.ts';
import { findPart } from '../Progress/find-part.ts';
import type { TeamDesk } from './desk.ts';
import { makeId } from './kept-place.ts';
import { showHints } from './show-hints.ts';
import { nameOf } from './show-lobby.ts';
import { showNow, type AgendaStep } from './show-now.ts';
import { showQuestions } from './show-questions.ts';
import { showRoom } from './show-room.ts';
import { showSheet } from './show-sheet.ts';
import { showTake } from './show-take.ts';
import { saveSession, takeSession } from './take-session.ts';

/** Brings to life what a session needs: fetched once there is one, so that the guide alone stays light. */
export function leadSession(
  place: HTMLElement,
  desk: TeamDesk,
  steps: readonly AgendaStep[],
  sheet: SheetModule,
): void {
  offerGone(place, {
    ...desk,
    name: nameOf,
    async keep(session) {
      await desk.bring({ ...session, id: makeId() });
      findPart(place, '.team-name', HTMLElement).focus();
    },
    save: saveSession,
    leave() {
      const isOpen = desk.session() !== undefined;
      if (!isOpen) desk.open();
      findPart(place, isOpen ? '.team-name' : '#lead', HTMLElement).focus();
    },
  });
  showNow(place, desk, steps);
  showHints(place);
  showQuestions(place, desk, sheet.asked, showRoom(place, desk, sheet.asked));
  showTake(place, desk, sheet);
  showSheet(document, desk, sheet);
  takeSession(place, desk, sheet);
  showOneOf(findPart(place, '.team-lobby', HTMLElement), findPart(place, '.team-desk', HTMLElement));

  /** Where a session is open its desk, which is hidden until all of it works; else the lobby. */
  function showOneOf(lobby: HTMLElement, work: HTMLElement): void {
    const isEntering = !lobby.hidden;
    desk.watch(() => {
      work.hidden = desk.session() === undefined;
      lobby.hidden = !work.hidden;
    });
    // Whoever pressed a button there waited for this.
    if (isEntering) findPart(work, '.team-name', HTMLElement).focus();
  }
}

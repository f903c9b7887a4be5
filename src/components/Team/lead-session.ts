import type { SheetModule } from '../../team/group-sheet.ts';
import type { TeamDesk } from './desk.ts';
import { showHints } from './show-hints.ts';
import { showNow, type AgendaStep } from './show-now.ts';
import { showQuestions } from './show-questions.ts';
import { showRoom } from './show-room.ts';
import { showSheet } from './show-sheet.ts';
import { showTake } from './show-take.ts';
import { takeSession } from './take-session.ts';

/** Brings to life what a session needs: fetched once there is one, so that the guide alone stays light. */
export function leadSession(
  place: HTMLElement,
  desk: TeamDesk,
  steps: readonly AgendaStep[],
  sheet: SheetModule,
): void {
  showNow(place, desk, steps);
  showHints(place);
  showQuestions(place, desk, sheet.asked, showRoom(place, desk, sheet.asked));
  showTake(place, desk, sheet);
  showSheet(document, desk, sheet);
  takeSession(place, desk, sheet);
}

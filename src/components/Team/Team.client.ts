import type { SheetModule } from '../../team/group-sheet.ts';
import { awaitHandIns } from '../HandIn/await-hand-ins.ts';
import { bringSession } from './bring-session.ts';
import { openTeamDesk } from './desk.ts';
import { readAsked } from './read-asked.ts';
import { showHints } from './show-hints.ts';
import { showLobby } from './show-lobby.ts';
import { showNow, type AgendaStep } from './show-now.ts';
import { showQuestions } from './show-questions.ts';
import { showRoom } from './show-room.ts';
import { showSheet } from './show-sheet.ts';
import { showTake } from './show-take.ts';
import { showTroubles } from './show-troubles.ts';
import { takeSession } from './take-session.ts';

/** The facilitator's view of a module; without it the page is the guide, to read and to print. */
class Team extends HTMLElement {
  connectedCallback(): void {
    if (this.dataset.state !== undefined) return;
    this.dataset.state = 'open';
    const { module = '', title = '', agenda = '[]', prompts = '{}', version, debriefAfter } = this.dataset;
    // Marked boundaries: the page itself wrote them.
    const steps = JSON.parse(agenda) as AgendaStep[];
    const sheet: SheetModule = {
      title,
      asked: readAsked(document),
      prompts: JSON.parse(prompts) as Record<string, string>,
    };
    const desk = openTeamDesk(
      module,
      steps.map(({ minutes }) => minutes),
    );
    this.querySelector('.team-without')?.remove();
    this.querySelector('.team-live')?.removeAttribute('hidden');
    document.body.classList.add('has-team');
    showTroubles(this, desk);
    showLobby(this, desk, { version: Number(version), debriefAfterDays: Number(debriefAfter) });
    showNow(this, desk, steps);
    showHints(this);
    showQuestions(this, desk, sheet.asked, showRoom(this, desk, sheet.asked));
    showTake(this, desk, sheet);
    showSheet(document, desk, sheet);
    takeSession(this, desk, sheet);
    bringSession(this, desk, sheet.asked);
    awaitHandIns(this, desk);
  }
}

customElements.define('bb-team', Team);

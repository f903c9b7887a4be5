import type { SheetModule } from '../../team/group-sheet.ts';
import { awaitHandIns } from '../HandIn/await-hand-ins.ts';
import { findPart } from '../Progress/find-part.ts';
import { bringSession } from './bring-session.ts';
import { openTeamDesk } from './desk.ts';
import { readAsked } from './read-asked.ts';
import { showLobby } from './show-lobby.ts';
import type { AgendaStep } from './show-now.ts';
import { showTroubles } from './show-troubles.ts';

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
    bringSession(this, desk, sheet.asked);
    awaitHandIns(this, desk);
    let isLed = false;
    desk.watch(() => {
      if (isLed || desk.session() === undefined) return;
      isLed = true;
      import('./lead-session.ts').then(
        ({ leadSession }) => {
          leadSession(this, desk, steps, sheet);
        },
        () => {
          isLed = false;
          findPart(this, '.team-news', HTMLElement).textContent =
            'What leads a session could not be loaded. Check your connection, then reload the page: what is kept stays.';
        },
      );
    });
  }
}

customElements.define('bb-team', Team);

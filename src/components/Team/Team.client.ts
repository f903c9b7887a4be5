import type { SheetModule } from '../../team/group-sheet.ts';
import { awaitHandIns } from '../HandIn/await-hand-ins.ts';
import { findPart } from '../Progress/find-part.ts';
import { bringSession } from './bring-session.ts';
import { openTeamDesk } from './desk.ts';
import type { leadSession } from './lead-session.ts';
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
    // A reload comes back to the open session; the lobby would only flash up before it.
    findPart(this, '.team-lobby', HTMLElement).hidden = desk.session() !== undefined;
    let isFetched = false;
    desk.watch(() => {
      if (isFetched || desk.session() === undefined) return;
      isFetched = true;
      void this.fetchLead().then((leadSession) => {
        isFetched = leadSession !== undefined;
        leadSession?.(this, desk, steps, sheet);
      });
    });
  }

  /** Fetches what leads a session and says so; undefined, and told, where it can't be had. */
  private async fetchLead(): Promise<typeof leadSession | undefined> {
    const opening = findPart(this, '.team-opening', HTMLElement);
    opening.hidden = false;
    try {
      return (await import('./lead-session.ts')).leadSession;
    } catch {
      findPart(this, '.team-lobby', HTMLElement).hidden = false;
      findPart(this, '.team-news', HTMLElement).textContent =
        'What leads a session could not be loaded. Check your connection, then reload the page: what is kept stays.';
      return undefined;
    } finally {
      opening.hidden = true;
    }
  }
}

customElements.define('bb-team', Team);

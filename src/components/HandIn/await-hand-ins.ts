import { findPart } from '../Progress/find-part.ts';
import type { TeamDesk } from '../Team/desk.ts';

/** Receives hand-ins once a session is open or a link brings one; what does it is fetched only then. */
export function awaitHandIns(page: HTMLElement, desk: TeamDesk): void {
  let isAsked = false;

  window.addEventListener('hashchange', () => void receive());
  desk.watch(() => void receive());

  async function receive(): Promise<void> {
    const isNeeded = desk.session() !== undefined || /^#bh\d/.test(location.hash);
    if (isAsked || !isNeeded) return;
    isAsked = true;
    try {
      const { collectHandIns } = await import('./collect-hand-ins.ts');
      collectHandIns(page, desk);
    } catch {
      isAsked = false;
      findPart(page, '.hand-in-news', HTMLElement).textContent =
        'What receives hand-ins could not be loaded. Check your connection, then reload the page.';
    }
  }
}

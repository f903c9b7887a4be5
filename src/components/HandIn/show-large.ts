import { findPart } from '../Progress/find-part.ts';
import type { TeamDesk } from '../Team/desk.ts';
import { sayCollected } from './show-collected.ts';

/** Shows the address for phones large, for everybody in the room to read or to scan. */
export function showLarge(place: HTMLElement, desk: TeamDesk): void {
  const shown = findPart(place, '.collect-shown', HTMLDialogElement);
  const code = findPart(shown, '.collect-code', HTMLElement);
  const link = findPart(shown, '.collect-link', HTMLElement);
  const state = findPart(shown, '.collect-state', HTMLElement);
  const address = new URL(place.dataset.handIn ?? '', location.href);

  findPart(place, '.collect-address', HTMLElement).textContent = address.host + address.pathname;
  findPart(place, '.collect-large', HTMLButtonElement).addEventListener('click', () => {
    link.textContent = address.host + address.pathname;
    shown.showModal();
    findPart(shown, 'h4', HTMLElement).focus();
    void draw();
  });
  desk.watch(() => {
    const session = desk.session();
    state.textContent =
      session === undefined ? '' : sayCollected(Object.keys(session.handIns).length, session.people);
  });

  async function draw(): Promise<void> {
    const picture = await import('../Take/draw-code.ts').then(
      ({ drawCode }) => drawCode(address.href, code.clientWidth, 'QR code of the page to hand in on'),
      () => undefined,
    );
    code.replaceChildren(picture ?? 'The code could not be drawn. The address above is enough.');
  }
}

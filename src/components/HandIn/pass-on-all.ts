import { sayCount } from '../../language/counts.ts';
import { listHandIns } from '../../team/arrivals.ts';
import type { HandIn } from '../../team/hand-in.ts';
import { packHandIn } from '../../team/pack-hand-in.ts';
import { findPart } from '../Progress/find-part.ts';
import { offerFile } from '../Standing/offer-file.ts';
import { copyLink } from '../Take/hand-out-link.ts';
import type { TeamDesk } from '../Team/desk.ts';
import type { AskedModule } from '../../team/pack-hand-in.ts';

/** Passes all that was handed in to another device, as lines that it reads like any others. */
export function passOnAll(place: HTMLElement, module: AskedModule, desk: TeamDesk): void {
  const part = findPart(place, '.collect-on', HTMLElement);
  const said = findPart(part, '[role="status"]', HTMLElement);
  const shown = findPart(part, '.collect-lines', HTMLElement);

  desk.watch(() => {
    part.hidden = all().length === 0;
    shown.replaceChildren();
  });
  part.addEventListener('click', ({ target }) => {
    const way = target instanceof HTMLElement ? target.dataset.way : undefined;
    if (way !== undefined) void take(way);
  });

  function all(): HandIn[] {
    const session = desk.session();
    return session === undefined ? [] : listHandIns(session);
  }

  async function take(way: string): Promise<void> {
    const packed = await Promise.all(all().map((handIn) => packHandIn(handIn, module)));
    const lines = packed.join('\n');
    const held = sayCount(packed.length, 'line');
    if (way === 'lines') {
      await copyLink(lines, `${held} copied. Paste them on the other device.`, {
        said,
        shown,
        holds: 'all hand-ins',
      });
      return;
    }
    const name = `hand-ins-${module.id}.txt`;
    offerFile(name, 'text/plain', `${lines}\n`);
    said.textContent = `Saved ${held} as ${name}, where your browser puts downloads.`;
  }
}

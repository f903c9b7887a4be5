import { bringIn } from './bring-in.ts';
import { forgetEverything } from './forget-everything.ts';
import { openProgress } from './progress-keeper.ts';
import { showKept } from './show-kept.ts';
import { showTroubles } from './show-troubles.ts';
import { takeAlong } from './take-along.ts';

/* The page of what a browser knows: shown again whenever this tab or another changes it. */
const place = document.querySelector<HTMLElement>('.own-progress');
if (place !== null) open(place);

function open(place: HTMLElement): void {
  const keeper = openProgress();
  const show = (): void => {
    const isEmpty = showKept(place, keeper);
    const hasTroubles = showTroubles(place, keeper);
    for (const [name, isNeeded] of [
      ['.own-nothing', isEmpty && !hasTroubles],
      ['.own-take', !isEmpty],
      ['.own-delete', !isEmpty || hasTroubles],
    ] as const) {
      const part = place.querySelector<HTMLElement>(name);
      if (part !== null) part.hidden = !isNeeded;
    }
  };
  place.querySelector('.own-without')?.remove();
  place.querySelector('.own-banks')?.removeAttribute('hidden');
  show();
  keeper.watch(show);
  takeAlong(place, keeper);
  bringIn(place, keeper);
  forgetEverything(place, keeper);
}

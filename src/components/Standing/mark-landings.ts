import type { Standing } from '../../training/standing.ts';
import { makeElement } from '../Question/make-element.ts';

/** How far somebody has come on a river with landings. */
interface Way extends Pick<Standing, 'isFinished'> {
  steps: readonly Pick<Standing['steps'][number], 'id' | 'isDone'>[];
  here?: string | undefined;
}

/** Fills the river up to where somebody is, and says at each landing whether it is done. */
export function markLandings(nav: HTMLElement, { steps, here, isFinished }: Way): void {
  const bends = nav.querySelectorAll<SVGElement>('.landings-water path');
  const shores = nav.querySelectorAll<SVGElement>('.landings-shore circle');
  const lines = nav.querySelectorAll('li');
  const reached = isFinished ? steps.length : steps.findIndex(({ id }) => id === here);
  bends.forEach((bend, index) => bend.classList.toggle('filled', index <= reached));
  steps.forEach(({ id, isDone }, index) => {
    const words = id === here ? 'you are here' : isDone ? 'done' : '';
    const line = lines[index];
    shores[index]?.classList.toggle('filled', isDone);
    shores[index]?.classList.toggle('here', id === here);
    if (line === undefined) return;
    line.querySelector('.landing-state')?.remove();
    line.classList.toggle('filled', isDone);
    line.classList.toggle('here', id === here);
    if (words !== '') line.append(makeElement('small', 'landing-state', words));
    const link = line.querySelector('a');
    if (id === here) link?.setAttribute('aria-current', 'step');
    else link?.removeAttribute('aria-current');
  });
}

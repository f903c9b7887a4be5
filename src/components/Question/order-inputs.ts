import { findPieces, type Inputs } from './inputs.ts';
import { makeButton, makeElement, makeStatus } from './make-element.ts';
import { sayMissing } from './sayings.ts';

/** Lines that are moved with buttons or by writing their place. */
export function openOrder(root: HTMLElement): Inputs {
  const shuffled = findPieces(root);
  let lines = shuffled;
  let isMoved = false;
  const news = makeStatus('sr-only');
  root.querySelector('fieldset')?.append(news);
  const hint = root.querySelector('.hint');
  if (hint !== null) hint.textContent = 'Move each up or down, or write the number of its place.';

  for (const line of shuffled) {
    const words = line.textContent.trim();
    const press = (name: string, step: number): HTMLButtonElement => {
      const button = makeButton('button button-quiet', name, () => {
        move(line, lines.indexOf(line) + step);
      });
      button.ariaLabel = `${name}: ${words}`;
      return button;
    };
    line.append(makeElement('span', 'moves', press('Up', -1), press('Down', 1)));
    fieldOf(line)?.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) move(line, Math.round(target.valueAsNumber) - 1);
    });
  }
  number();

  /** The others step aside: the line that is moved stays where it is in the page, and keeps the focus. */
  function move(line: HTMLElement, to: number): void {
    const from = lines.indexOf(line);
    const target = Number.isNaN(to) ? from : Math.min(Math.max(to, 0), lines.length - 1);
    if (target > from) line.before(...lines.slice(from + 1, target + 1));
    if (target < from) line.after(...lines.slice(target, from));
    lines = lines.toSpliced(from, 1).toSpliced(target, 0, line);
    number();
    if (target === from) return;
    isMoved = true;
    news.textContent = `${line.querySelector('label')?.textContent.trim() ?? ''}: place ${target + 1} of ${lines.length}`;
    root.dispatchEvent(new Event('input'));
  }

  function number(): void {
    for (const [index, line] of lines.entries()) {
      const field = fieldOf(line);
      if (field !== null) field.value = String(index + 1);
      const [up, down] = line.querySelectorAll('button');
      if (up !== undefined) up.ariaDisabled = String(index === 0);
      if (down !== undefined) down.ariaDisabled = String(index === lines.length - 1);
    }
  }

  return {
    read: () => (isMoved ? { picked: lines.map(({ dataset }) => dataset.key ?? '') } : sayMissing('order')),
    fill(answer) {
      const picked = answer !== undefined && 'picked' in answer ? answer.picked : [];
      const placeOf = ({ dataset }: HTMLElement): number => picked.indexOf(dataset.key ?? '');
      isMoved = picked.length > 0;
      lines = shuffled.toSorted((a, b) => placeOf(a) - placeOf(b));
      lines[0]?.parentElement?.append(...lines);
      number();
    },
    lineOf: (key) => shuffled.find(({ dataset }) => dataset.key === key),
  };
}

function fieldOf(line: HTMLElement): HTMLInputElement | null {
  return line.querySelector('input');
}

import { findPieces, type Inputs } from './inputs.ts';
import { sayMissing } from './sayings.ts';

/** A list or radio buttons for each line. */
export function openPlaces(root: HTMLElement): Inputs {
  const lines = findPieces(root);
  return {
    read() {
      const placed = Object.fromEntries(
        lines.flatMap((line) => {
          const value = valueOf(line);
          return value === '' ? [] : [[line.dataset.key ?? '', value]];
        }),
      );
      const open = lines.length - Object.keys(placed).length;
      return open > 0 ? sayMissing('places', open, lines.length) : { placed };
    },
    fill(answer) {
      const placed = answer !== undefined && 'placed' in answer ? answer.placed : {};
      for (const line of lines) setValue(line, placed[line.dataset.key ?? ''] ?? '');
    },
    lineOf: (key) => lines.find(({ dataset }) => dataset.key === key),
  };
}

function valueOf(line: HTMLElement): string {
  return line.querySelector<HTMLInputElement | HTMLSelectElement>('select, input:checked')?.value ?? '';
}

function setValue(line: HTMLElement, value: string): void {
  const list = line.querySelector('select');
  if (list !== null) list.value = value;
  for (const button of line.querySelectorAll('input')) button.checked = button.value === value;
}

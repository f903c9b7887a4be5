import type { Inputs } from './inputs.ts';
import { sayMissing } from './sayings.ts';

/** Radio buttons or checkboxes. */
export function openChoices(root: HTMLElement): Inputs {
  const boxes = [...root.querySelectorAll<HTMLInputElement>('.choices input')];
  return {
    read() {
      const picked = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      return picked.length === 0 ? sayMissing('choice') : { picked };
    },
    fill(answer) {
      const picked = answer !== undefined && 'picked' in answer ? answer.picked : [];
      for (const box of boxes) box.checked = picked.includes(box.value);
    },
    lineOf: (key) => boxes.find(({ value }) => value === key)?.closest('li') ?? undefined,
  };
}

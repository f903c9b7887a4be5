import { readJson } from '../../transfer/read-record.ts';
import { findStorage } from './browser.ts';

/**
 * Keeps what is typed in a form and not handed over yet, under a name and an id; answers how to show it of what is open.
 * Handed over, the form is reset, and nothing is kept any more.
 */
export function keepTyped(
  form: HTMLFormElement,
  name: string,
  storage: Storage | null = findStorage(),
): (id: string | undefined) => void {
  let key: string | undefined;

  form.addEventListener('input', keep);
  form.addEventListener('reset', () => {
    if (key !== undefined) storage?.removeItem(key);
  });

  function isTyped(): boolean {
    const fields = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[type="text"], textarea');
    return [...fields].some(({ value }) => value !== '');
  }

  function keep(): void {
    if (key === undefined) return;
    try {
      if (isTyped()) storage?.setItem(key, JSON.stringify(Object.fromEntries(new FormData(form))));
      else storage?.removeItem(key);
    } catch {
      // Without room it is known until the page is closed; what matters more says so.
    }
  }

  function fill(text: string): void {
    for (const [field, value] of Object.entries(readJson(text) ?? {})) {
      const found = form.elements.namedItem(field);
      if (found !== null && 'value' in found && typeof value === 'string') found.value = value;
    }
  }

  return (id) => {
    if (id === undefined || key === name + id) return;
    // Typed before anything was open, or in what another tab deleted: it goes along.
    const isLeft = key === undefined || (storage !== null && storage.getItem(key) === null);
    key = name + id;
    const kept = storage?.getItem(key) ?? undefined;
    if (isLeft && isTyped()) keep();
    else if (kept === undefined) form.reset();
    else fill(kept);
  };
}

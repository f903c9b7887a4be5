import { findPart } from '../Progress/find-part.ts';

/** What another tab deleted while it was open here, and what can be done with what is left of it. */
export interface GoneRecord<Value> {
  gone: () => Value | undefined;
  watch: (listener: () => void) => void;
  name: (value: Value) => string;
  keep: (value: Value) => Promise<void>;
  /** Hands it to the person as a file; answers what to say of it. */
  save: (value: Value) => string;
  leave: () => void;
}

/** Says that what was open is deleted, and holds what was typed until somebody keeps it or lets it go. */
export function offerGone<Value>(
  place: HTMLElement,
  { gone, watch, name, keep, save, leave }: GoneRecord<Value>,
): void {
  const offer = findPart(place, '.gone', HTMLElement);
  const told = findPart(offer, '.bring-said', HTMLElement);
  let held: Value | undefined;

  on('.gone-keep', async (value) => {
    await keep(value);
    close();
  });
  on('.gone-save', (value) => {
    told.textContent = save(value);
  });
  on('.gone-leave', () => {
    leave();
    close();
  });
  watch(() => {
    const lost = gone();
    if (lost === undefined) return;
    const isNews = held === undefined;
    held = lost;
    if (!isNews) return;
    findPart(offer, '.gone-name', HTMLElement).textContent = name(lost);
    told.textContent = '';
    offer.hidden = false;
    // A dialog that closes with it gives the focus back first.
    setTimeout(() => {
      findPart(offer, '#gone', HTMLElement).focus();
    });
  });

  function on(selector: string, act: (value: Value) => unknown): void {
    findPart(offer, selector, HTMLButtonElement).addEventListener('click', () => {
      if (held !== undefined) void act(held);
    });
  }

  function close(): void {
    held = undefined;
    offer.hidden = true;
  }
}

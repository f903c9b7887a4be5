import { withoutWords, type Progress } from '../../training/progress.ts';
import { packProgress, writeProgress } from '../../training/share-progress.ts';
import { makeElement } from '../Question/make-element.ts';
import { offerFile } from '../Standing/offer-file.ts';
import { findPart } from './find-part.ts';
import { nameProgressFile } from './progress-file.ts';
import type { Keeper } from './progress-keeper.ts';

/** Brings the ways to another device to life: file, link and QR code, all of them made in the browser. */
export function takeAlong(place: HTMLElement, keeper: Keeper): void {
  const section = findPart(place, '.own-take', HTMLElement);
  const said = findPart(section, '.own-said', HTMLElement);
  const shown = findPart(section, '.own-shown', HTMLElement);
  const bare = findPart(section, '[name="bare"]', HTMLInputElement);
  const chosen = (): Progress => (bare.checked ? withoutWords(keeper.readAll()) : keeper.readAll());
  const tell = (words: string): void => {
    said.textContent = words;
    shown.replaceChildren();
  };

  // What is shown would be of what was chosen before.
  bare.addEventListener('change', () => {
    tell('');
  });
  keeper.watch(() => {
    shown.replaceChildren();
  });

  on('.own-file', () => {
    const name = nameProgressFile(new Date());
    offerFile(name, 'application/json', `${writeProgress(chosen(), 2)}\n`);
    tell(`Saved as ${name}, where your browser puts downloads.`);
  });

  on('.own-link', async () => {
    const link = await linkTo(chosen());
    const isCopied = await copy(link);
    tell(
      isCopied
        ? 'Link copied. Open it on the other device; nothing in it reaches a server.'
        : 'Copying was refused. Copy the link from here yourself.',
    );
    if (isCopied) return;
    const field = makeElement('textarea', 'own-line');
    field.value = link;
    field.readOnly = true;
    field.rows = 4;
    field.setAttribute('aria-label', 'Link with your progress');
    shown.append(field);
    field.select();
  });

  on('.own-code', async () => {
    tell('');
    const link = await linkTo(chosen());
    const code = await import('./draw-code.ts').then(
      ({ drawCode }) => drawCode(link, shown.clientWidth) ?? 'large',
      () => 'missing' as const,
    );
    if (code instanceof Element) {
      shown.replaceChildren(code);
      said.textContent = 'Here is the code. Point the other device’s camera at it.';
      code.scrollIntoView({ block: 'nearest' });
      return;
    }
    tell(
      code === 'large'
        ? `There is too much for a QR code. ${bare.checked ? 'Save' : 'Leave out your own words, or save'} it as a file instead.`
        : 'What draws the code could not be loaded. Check your connection and try again, or save it as a file.',
    );
  });

  function on(selector: string, act: () => void | Promise<void>): void {
    findPart(section, selector, HTMLButtonElement).addEventListener('click', () => void act());
  }
}

async function linkTo(progress: Progress): Promise<string> {
  return `${location.origin}${location.pathname}#${await packProgress(progress)}`;
}

async function copy(text: string): Promise<boolean> {
  if (!('clipboard' in navigator)) return false;
  return await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

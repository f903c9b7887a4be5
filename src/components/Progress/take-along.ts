import { withoutWords, type Progress } from '../../training/progress.ts';
import { packProgress, writeProgress } from '../../training/share-progress.ts';
import { offerFile } from '../Standing/offer-file.ts';
import { copyLink, showCode } from '../Take/hand-out-link.ts';
import { findPart } from './find-part.ts';
import { nameProgressFile } from './progress-file.ts';
import type { Keeper } from './progress-keeper.ts';

/** Brings the ways to another device to life: file, link and QR code, all of them made in the browser. */
export function takeAlong(page: HTMLElement, keeper: Keeper): void {
  const section = findPart(page, '.own-take', HTMLElement);
  const said = findPart(section, '.own-said', HTMLElement);
  const shown = findPart(section, '.own-shown', HTMLElement);
  const place = { said, shown, holds: 'your progress' };
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
    const copied = 'Link copied. Open it on the other device; nothing in it reaches a server.';
    await copyLink(await linkTo(chosen()), copied, place);
  });

  on('.own-code', async () => {
    const large = `There is too much for a QR code. ${bare.checked ? 'Save' : 'Leave out your own words, or save'} it as a file instead.`;
    await showCode(await linkTo(chosen()), large, place);
  });

  function on(selector: string, act: () => void | Promise<void>): void {
    findPart(section, selector, HTMLButtonElement).addEventListener('click', () => void act());
  }
}

async function linkTo(progress: Progress): Promise<string> {
  return `${location.origin}${location.pathname}#${await packProgress(progress)}`;
}

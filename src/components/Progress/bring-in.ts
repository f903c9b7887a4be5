import { describeMerge } from '../../training/merge.ts';
import type { Progress } from '../../training/progress.ts';
import { sayChange } from '../../training/progress-words.ts';
import { LONGEST_RECORD, readProgress } from '../../training/read-progress.ts';
import { unpackProgress, type SharedProgress } from '../../training/share-progress.ts';
import { makeElement } from '../Question/make-element.ts';
import { findPart } from './find-part.ts';
import type { Keeper } from './progress-keeper.ts';
import { SAVE_TROUBLES } from './say-trouble.ts';
import { titleOf } from './show-kept.ts';

/** Brings in progress from a file, a pasted link or the page's own address: first shown, then added or left. */
export function bringIn(place: HTMLElement, keeper: Keeper): void {
  const form = findPart(place, '.own-bring', HTMLFormElement);
  const file = findPart(form, '[name="file"]', HTMLInputElement);
  const line = findPart(form, '[name="line"]', HTMLTextAreaElement);
  const said = findPart(form, '.own-said', HTMLElement);
  const offer = findPart(place, '.own-offer', HTMLElement);
  const refused = findPart(offer, '.own-said', HTMLElement);
  const news = findPart(place, '.own-news', HTMLElement);
  let offered: Progress | undefined;

  file.addEventListener('change', () => void readFile());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void readForm();
  });
  findPart(offer, '.own-add', HTMLButtonElement).addEventListener('click', () => void add());
  findPart(offer, '.own-leave', HTMLButtonElement).addEventListener('click', () => {
    close('Left as it was: nothing was changed.');
  });
  window.addEventListener('hashchange', () => void readAddress());
  // What another tab adds meanwhile is no change any more.
  keeper.watch(() => {
    if (offered !== undefined) list(offered);
  });
  void readAddress();

  async function readAddress(): Promise<void> {
    if (/^#bb\d/.test(location.hash)) show(await unpackProgress(location.hash), news);
  }

  async function readForm(): Promise<void> {
    if (line.value.trim() !== '') show(await readText(line.value), said);
    else if ((file.files?.length ?? 0) > 0) await readFile();
    else said.textContent = 'Choose a file or paste a link first.';
  }

  async function readFile(): Promise<void> {
    const chosen = file.files?.[0];
    if (chosen === undefined) return;
    // Four bytes a letter at most: nothing longer is read into memory.
    const text = chosen.size > LONGEST_RECORD * 4 ? '' : await chosen.text().catch(() => undefined);
    if (text === undefined)
      said.textContent = 'The file could not be opened. Choose it again, or another copy.';
    else show(await readText(text), said);
  }

  function show(result: SharedProgress, where: HTMLElement): void {
    offered = undefined;
    offer.hidden = true;
    for (const status of [said, news, refused]) status.textContent = '';
    if ('trouble' in result) {
      where.textContent = `${result.words} Nothing was changed.`;
    } else if (describeMerge(keeper.readAll(), result.progress).length === 0) {
      where.textContent = 'You have all of this here already: nothing would change.';
    } else {
      offered = result.progress;
      list(offered);
      offer.hidden = false;
      findPart(offer, 'h2', HTMLElement).focus();
    }
    if (offered === undefined) clearAddress();
  }

  function list(progress: Progress): void {
    const changes = describeMerge(keeper.readAll(), progress).map((change) =>
      makeElement('li', '', makeElement('b', '', titleOf(place, change.moduleId)), ': ', sayChange(change)),
    );
    findPart(offer, '.own-changes', HTMLUListElement).replaceChildren(...changes);
  }

  async function add(): Promise<void> {
    if (offered === undefined) return;
    const progress = offered;
    offered = undefined;
    const trouble = await keeper.putAll(progress);
    if (trouble === undefined) {
      close('Added. Everything that was here is still here.');
      return;
    }
    offered = progress;
    refused.textContent = SAVE_TROUBLES[trouble];
  }

  function close(words: string): void {
    offered = undefined;
    offer.hidden = true;
    form.reset();
    clearAddress();
    findPart(place, '#kept', HTMLElement).focus();
    news.textContent = words;
  }
}

/** An address that is copied or kept from here on must not carry the progress along. */
function clearAddress(): void {
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname);
}

async function readText(text: string): Promise<SharedProgress> {
  const plain = text.replace(/^\uFEFF/, '').trim();
  return plain.startsWith('{') ? readProgress(plain) : await unpackProgress(plain);
}

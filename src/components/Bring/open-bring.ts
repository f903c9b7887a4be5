import { findPart } from '../Progress/find-part.ts';

/** What can be brought in, and how it is read. */
export interface Brought<Read> {
  /** Beginning of a link's fragment that carries it, such as `#bb1`. */
  fragment: RegExp;
  /** Most letters of a file. */
  longest: number;
  /** Reads a file's text. */
  parse: (text: string) => Read;
  /** Reads a link, or its fragment. */
  unpack: (line: string) => Promise<Read>;
}

/** Where it is brought in, and who is told. */
export interface BringPlace<Read> {
  /** With a field `file` and a field `line`. */
  form: HTMLFormElement;
  /** Says what became of the form. */
  said: HTMLElement;
  /** Says what became of the page's own address. */
  news: HTMLElement;
  /** Shows what was read; `where` is the place to say what is wrong with it. */
  show: (read: Read, where: HTMLElement) => void;
}

/** Reads what a file, a pasted link or the page's own address brings; answers how to take it out of the address. */
export function openBring<Read>(
  { fragment, longest, parse, unpack }: Brought<Read>,
  { form, said, news, show }: BringPlace<Read>,
): { clearAddress: () => void } {
  const file = findPart(form, '[name="file"]', HTMLInputElement);
  const line = findPart(form, '[name="line"]', HTMLTextAreaElement);

  file.addEventListener('change', () => void readFile());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void readForm();
  });
  window.addEventListener('hashchange', () => void readAddress());
  void readAddress();

  async function readAddress(): Promise<void> {
    if (fragment.test(location.hash)) show(await unpack(location.hash), news);
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
    const text = chosen.size > longest * 4 ? '' : await chosen.text().catch(() => undefined);
    if (text === undefined)
      said.textContent = 'The file could not be opened. Choose it again, or another copy.';
    else show(await readText(text), said);
  }

  async function readText(text: string): Promise<Read> {
    const plain = text.replace(/^\uFEFF/, '').trim();
    return plain.startsWith('{') ? parse(plain) : await unpack(plain);
  }

  return {
    // An address that is copied or kept from here on must not carry along what it brought.
    clearAddress() {
      if (fragment.test(location.hash)) history.replaceState(history.state, '', location.pathname);
    },
  };
}

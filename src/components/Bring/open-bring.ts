import { findPart } from '../Progress/find-part.ts';

/** What can be brought in, and how it is read. */
export interface Brought<Read> {
  /** Beginning of a link's fragment that carries it, such as `#bb1`. */
  fragment: RegExp;
  /** Most letters of a file. */
  longest: number;
  /** Reads a file's text. */
  parse: (text: string) => Read | Promise<Read>;
  /** Reads a link, or its fragment. */
  unpack: (line: string) => Promise<Read>;
  /** Joins what several files brought; without it only the first file is read. */
  join?: (reads: readonly Read[]) => Read;
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
  { fragment, longest, parse, unpack, join }: Brought<Read>,
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
    const chosen = [...(file.files ?? [])].slice(0, join === undefined ? 1 : undefined);
    if (chosen.length === 0) return;
    // Four bytes a letter at most: nothing longer is read into memory.
    const texts = await Promise.all(
      chosen.map(async (one) => (one.size > longest * 4 ? '' : await one.text().catch(() => undefined))),
    );
    const reads = await Promise.all(texts.flatMap((text) => (text === undefined ? [] : [readText(text)])));
    const read = join === undefined ? reads[0] : join(reads);
    if (read === undefined || texts.includes(undefined))
      said.textContent =
        chosen.length === 1
          ? 'The file could not be opened. Choose it again, or another copy.'
          : 'One of the files could not be opened. Choose them again.';
    else show(read, said);
  }

  async function readText(text: string): Promise<Read> {
    const plain = text.replace(/^\uFEFF/, '').trim();
    return plain.startsWith('{') ? await parse(plain) : await unpack(plain);
  }

  return {
    // An address that is copied or kept from here on must not carry along what it brought.
    clearAddress() {
      if (fragment.test(location.hash)) history.replaceState(history.state, '', location.pathname);
    },
  };
}

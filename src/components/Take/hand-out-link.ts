import { makeElement } from '../Question/make-element.ts';

/** Where a link is handed out. */
export interface LinkPlace {
  /** Says what became of it. */
  said: HTMLElement;
  /** Shows the link, or its code. */
  shown: HTMLElement;
  /** What is in the link: “your progress”. */
  holds: string;
}

/** Copies a link and shows it, to be copied by hand where copying is refused. `copied` is said where it is not. */
export async function copyLink(
  link: string,
  copied: string,
  { said, shown, holds }: LinkPlace,
): Promise<void> {
  const isCopied = await copy(link);
  said.textContent = isCopied ? copied : 'Copying was refused. Copy the link from here yourself.';
  const field = makeElement('textarea', 'handed-link');
  field.value = link;
  field.readOnly = true;
  field.rows = 4;
  field.setAttribute('aria-label', `Link with ${holds}`);
  shown.replaceChildren(field);
  if (!isCopied) field.select();
}

/** Draws a link as a QR code, with what draws it fetched only now; `large` is said where there is too much for one. */
export async function showCode(
  link: string,
  large: string,
  { said, shown, holds }: LinkPlace,
): Promise<void> {
  said.textContent = '';
  shown.replaceChildren();
  const code = await import('./draw-code.ts').then(
    ({ drawCode }) => drawCode(link, shown.clientWidth, `QR code of the link with ${holds}`) ?? 'large',
    () => 'missing' as const,
  );
  if (code instanceof Element) {
    shown.replaceChildren(code);
    said.textContent = 'Here is the code. Point the other device’s camera at it.';
    code.scrollIntoView({ block: 'nearest' });
    return;
  }
  said.textContent =
    code === 'large'
      ? large
      : 'What draws the code could not be loaded. Check your connection and try again, or save it as a file.';
}

async function copy(text: string): Promise<boolean> {
  if (!('clipboard' in navigator)) return false;
  return await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

// A file of its own, fetched when somebody wants to search: until then a page has nothing of it but these lines.
import search from './Search.client.ts?worker&url';

const link = document.querySelector<HTMLAnchorElement>('.find');
// On a Mac, Control and K cut off the rest of a line.
const isMac = /^(Mac|iP)/.test(navigator.platform);
const load = (): Promise<unknown> => import(/* @vite-ignore */ search);

function ask(event: Event): void {
  event.preventDefault();
  load().then(
    () => document.dispatchEvent(new Event('find-post')),
    () => {
      if (link !== null) location.assign(link.href);
    },
  );
}

document.addEventListener('keydown', (event) => {
  const { key, shiftKey, altKey, metaKey, ctrlKey } = event;
  if (key === 'k' && !shiftKey && !altKey && (isMac ? metaKey : ctrlKey)) ask(event);
});

link?.addEventListener('click', (event) => {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) ask(event);
});

// Who opens the page of search has asked.
if (document.querySelector('.search-place')) load().catch(() => undefined);

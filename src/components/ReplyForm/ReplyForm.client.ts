// A file of its own, fetched when it is needed: an import that the bundler sees would bring its loader to every post.
import quickReply from './QuickReply.client.ts?worker&url';

/*
 * Waits for the first touch of the reply form, or of a link to answer a comment, and only then fetches what makes
 * them quicker. Where that fails, both go on to work as forms and links do.
 */
const form = document.querySelector('.reply-form');
const load = (): Promise<unknown> => import(/* @vite-ignore */ quickReply);

form?.addEventListener('focusin', () => void load().catch(() => undefined), { once: true });

document.addEventListener('click', (event) => {
  const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href*="/reply?"]') : null;
  if (form === null || link === null || ctrlKey || metaKey || shiftKey || altKey) return;
  event.preventDefault();
  load().then(
    () => link.dispatchEvent(new Event('answer', { bubbles: true })),
    () => {
      location.assign(link.href);
    },
  );
});

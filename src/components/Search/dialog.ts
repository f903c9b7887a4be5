import { make } from './make-element.ts';
import { createPanel } from './panel.ts';

/** Makes the dialog that has the search in it; what it answers opens it. */
export function createDialog(): () => void {
  const panel = createPanel({ asked: '', heading: 'h3', onAsk: rememberPage });
  const asPage = make('a', { href: '/search/' }, 'Search on a page of its own');
  const close = make('button', { type: 'button', className: 'search-close' }, 'Close');
  const heading = make('h2', { id: 'search-title' }, 'Find a post');
  const dialog = make(
    'dialog',
    { className: 'search-dialog' },
    make('div', { className: 'search-head' }, heading, close),
    panel.element,
    make('p', { className: 'search-foot' }, asPage),
  );
  dialog.setAttribute('aria-labelledby', heading.id);
  close.addEventListener('click', () => {
    dialog.close();
  });
  dialog.addEventListener('click', ({ target }) => {
    // A press beside it closes it, and so does a link, which may lead to another part of this very page.
    if (target === dialog || (target instanceof Element && target.closest('a') !== null)) dialog.close();
  });
  document.body.append(dialog);

  function rememberPage(asked: string): void {
    asPage.href = asked === '' ? '/search/' : `/search/?${new URLSearchParams({ q: asked })}`;
  }

  return () => {
    if (!dialog.open) dialog.showModal();
    panel.focus();
  };
}

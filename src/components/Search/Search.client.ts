import sheet from '../../styles/search.css?inline';
import { createDialog } from './dialog.ts';
import { createPanel } from './panel.ts';

/*
 * Search, in its place on /search/ and in a dialog on every other page. It is fetched when somebody asks for it, and its
 * style comes with it: a sheet made by a script is no inline style to the security policy.
 */
const styles = new CSSStyleSheet();
styles.replaceSync(sheet);
document.adoptedStyleSheets.push(styles);

const place = document.querySelector<HTMLElement>('.search-place');

if (place === null) {
  const open = createDialog();
  document.addEventListener('find-post', open);
} else {
  const panel = createPanel({
    asked: new URLSearchParams(location.search).get('q') ?? '',
    heading: 'h2',
    onAsk: (asked) => {
      const address = asked === '' ? location.pathname : `?${new URLSearchParams({ q: asked })}`;
      history.replaceState(history.state, '', address);
    },
  });
  place.append(panel.element);
  document.addEventListener('find-post', panel.focus);
}

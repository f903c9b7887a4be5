/** Fills a list that is read aloud when it changes; what stands there already is not said again. */
export function tellTroubles(list: HTMLElement, told: readonly HTMLElement[]): void {
  const words = told.map(({ textContent }) => textContent).join('');
  if (list.textContent !== words) list.replaceChildren(...told);
}

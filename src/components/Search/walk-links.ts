/** Lets the arrow keys go from the field to the links that were found, from one to the next, and back. */
export function walkLinks(panel: HTMLElement, input: HTMLInputElement): void {
  panel.addEventListener('keydown', (event) => {
    // While a word is composed, the arrows choose among its characters.
    if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const stops: HTMLElement[] = [input, ...panel.querySelectorAll<HTMLAnchorElement>('.search-hits a')];
    const here = stops.findIndex((stop) => stop === document.activeElement);
    const next = here === -1 ? undefined : stops[here + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  });
}

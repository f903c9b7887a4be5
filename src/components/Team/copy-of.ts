/** A copy of a part of the page that takes no name twice. */
export function copyOf(element: Element): Element {
  const copy = element.cloneNode(true);
  if (!(copy instanceof Element)) return element;
  for (const one of [copy, ...copy.querySelectorAll('[id]')]) one.removeAttribute('id');
  return copy;
}

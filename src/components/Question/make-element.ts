/** Makes an element with a class, and with words or other elements in it; words are never read as HTML. */
export function makeElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  element.append(...content);
  return element;
}

/** Makes a button that does something when it is pressed. */
export function makeButton(className: string, words: string, press: () => void): HTMLButtonElement {
  const button = makeElement('button', className, words);
  button.type = 'button';
  button.addEventListener('click', press);
  return button;
}

/** Makes the place in which news are told to people who cannot see them; it has to be in the page before they are. */
export function makeStatus(className: string): HTMLDivElement {
  const status = makeElement('div', className);
  status.role = 'status';
  return status;
}

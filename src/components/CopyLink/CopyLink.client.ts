/** A button that copies an address: it appears only where the browser can do it. */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const { url, name } = this.dataset;
    if (url === undefined || this.childElementCount > 0 || !('clipboard' in navigator)) return;
    const button = document.createElement('button');
    button.type = 'button';
    // Of many buttons on a page each says what it copies.
    const [asks, done, refused] =
      name === undefined
        ? ['Copy link', 'Link copied', 'Copying was refused: use the permalink']
        : ['Copy', 'Copied', 'Copying was refused: select the address'];
    button.textContent = asks;
    if (name !== undefined) button.setAttribute('aria-label', `Copy the address of ${name}`);
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(url).then(
        () => (button.textContent = done),
        () => (button.textContent = refused),
      );
      button.removeAttribute('aria-label');
    });
    this.append(button);
  }
}

customElements.define('copy-link', CopyLink);

/** A button that copies an address: it appears only where the browser can do it. */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const { url } = this.dataset;
    if (url === undefined || this.childElementCount > 0 || !('clipboard' in navigator)) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy link';
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(url).then(
        () => (button.textContent = 'Link copied'),
        () => (button.textContent = 'Copying was refused: use the permalink'),
      );
    });
    this.append(button);
  }
}

customElements.define('copy-link', CopyLink);

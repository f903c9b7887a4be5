import { dayIn } from '../../language/days.ts';
import { openProgress } from '../Progress/progress-keeper.ts';
import { sayMark } from './say-mark.ts';

const keeper = openProgress();

/** Says how far this browser knows somebody to be in a module; where it knows nothing, what stands there stays. */
class Mark extends HTMLElement {
  #unsaid: Node[] = [];
  #stop: () => void = () => undefined;

  connectedCallback(): void {
    this.#unsaid = [...this.childNodes];
    this.#stop = keeper.watch((moduleId) => {
      if (moduleId === undefined || moduleId === this.dataset.module) this.#show();
    });
    this.#show();
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  #show(): void {
    const { module = '', asked = '', review = '' } = this.dataset;
    const said = sayMark(keeper.read(module), {
      asked: asked.split(' '),
      days: review.split(' ').map(Number),
      today: dayIn(new Date()),
    });
    if (said === undefined) {
      this.replaceChildren(...this.#unsaid);
      return;
    }
    this.replaceChildren(said.words);
    if (!said.isDue) return;
    const link = document.createElement('a');
    link.href = '/training/review/';
    link.textContent = 'second look due';
    this.append(', ', link);
  }
}

customElements.define('bb-mark', Mark);

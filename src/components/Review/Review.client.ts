import '../Question/Question.client.ts';
import { showReviews } from './reviews.ts';

/** The questions of the reviews, of all modules as they stand in the page; it leaves those that are due. */
class Review extends HTMLElement {
  connectedCallback(): void {
    if (this.dataset.state === undefined) showReviews(this);
  }
}

customElements.define('bb-review', Review);

import { checkAnswers } from './check-answer.ts';
import { openChoices } from './choice-inputs.ts';
import { keepWords } from './keep-words.ts';
import { openOrder } from './order-inputs.ts';
import { openPlaces } from './place-inputs.ts';
import { tellStory } from './tell-story.ts';

/*
 * The questions of a module, which are complete as they stand in the page: each element brings its own to life.
 */
const elements: Readonly<Record<string, (root: HTMLElement) => void>> = {
  quiz: (root) => {
    checkAnswers(root, openChoices);
  },
  order: (root) => {
    checkAnswers(root, openOrder);
  },
  match: (root) => {
    checkAnswers(root, openPlaces);
  },
  sort: (root) => {
    checkAnswers(root, openPlaces);
  },
  scenario: tellStory,
  reflection: keepWords,
  commitment: keepWords,
};

for (const [name, bringToLife] of Object.entries(elements)) {
  customElements.define(
    `bb-${name}`,
    class extends HTMLElement {
      connectedCallback(): void {
        bringToLife(this);
      }
    },
  );
}

import { attributes } from '../../markup/escape.ts';
import type { Order } from '../../training/question.ts';
import { shuffle } from '../../training/shuffle.ts';
import { BOX, group, onPaper, questionId } from './frame.ts';

/** The items of an order, shuffled, each with a box for its number. */
export function writeOrder({ id, stem, items }: Order): string {
  const lines = shuffle(items, id).map(({ key, words }) => {
    const input = attributes({
      type: 'number',
      name: `${questionId(id)}-${key}`,
      min: 1,
      max: items.length,
      inputmode: 'numeric',
    });
    return `<li${attributes({ 'data-key': key })}><label><input${input}> <span>${words.html}</span></label></li>`;
  });
  return group(stem.html, hintFor(items), `<ul class="pieces">${lines.join('')}</ul>`);
}

/** The same for paper: each has a box for its number. */
export function printOrder({ id, stem, items }: Order): string {
  const lines = shuffle(items, id).map(({ words }) => `<li>${BOX} ${words.html}</li>`);
  return onPaper(stem.html, hintFor(items), `<ul class="pieces numbered">${lines.join('')}</ul>`);
}

/** The items in their right order, each with why it stands there. */
export function explainOrder({ items }: Order): string {
  const lines = items.map(
    ({ key, words, why }) =>
      `<li${attributes({ 'data-key': key })}><p>${words.html}</p> <p>${why.html}</p></li>`,
  );
  return `<ol class="why">${lines.join('')}</ol>`;
}

function hintFor({ length }: Order['items']): string {
  return `Number them from 1 to ${length}.`;
}

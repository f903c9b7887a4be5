import { attributes } from '../../markup/escape.ts';
import type { Sort } from '../../training/question.ts';
import { shuffle } from '../../training/shuffle.ts';
import { group, onPaper, questionId, ROUND } from './frame.ts';

/** The items of a sort, shuffled, each with a button for every bin. */
export function writeSort({ id, stem, bins, items }: Sort): string {
  const lines = shuffle(items, id).map(({ key, words }) => {
    const name = `${questionId(id)}-${key}`;
    const buttons = bins.map(
      (bin) =>
        `<label><input${attributes({ type: 'radio', name, value: bin.key })}> ${bin.words.html}</label>`,
    );
    return `<li${attributes({ 'data-key': key })}><fieldset class="piece"><legend>${words.html}</legend>${buttons.join(' ')}</fieldset></li>`;
  });
  return group(stem.html, '', `<ul class="pieces">${lines.join('')}</ul>`);
}

/** The same for paper: each has a circle for every bin. */
export function printSort({ id, stem, bins, items }: Sort): string {
  const marks = bins.map(({ words }) => `<span class="mark">${ROUND} ${words.html}</span>`).join(' ');
  const lines = shuffle(items, id).map(
    ({ words }) => `<li><p>${words.html}</p> <p class="marks">${marks}</p></li>`,
  );
  return onPaper(stem.html, '', `<ul class="pieces sorted">${lines.join('')}</ul>`);
}

/** The bins with what belongs into them, and why. */
export function explainSort({ bins, items }: Sort): string {
  return bins
    .map(({ key, words }) => {
      const lines = items
        .filter(({ bin }) => bin === key)
        .map((item) => {
          const line = attributes({ 'data-key': item.key, 'data-bin': key });
          return `<li${line}><p>${item.words.html}</p> <p>${item.why.html}</p></li>`;
        });
      return `<p class="bin"><b>${words.html}</b></p><ul class="why">${lines.join('')}</ul>`;
    })
    .join('');
}

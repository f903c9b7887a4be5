import { letterOf } from '../../language/letters.ts';
import { attributes, escapeText } from '../../markup/escape.ts';
import type { Match } from '../../training/question.ts';
import { shuffle } from '../../training/shuffle.ts';
import { group, onPaper, questionId } from './frame.ts';

/** The left sides of a match, each with a list of all right sides to choose from. */
export function writeMatch(match: Match): string {
  const options = shuffledOptions(match).map(
    ({ key, words }) => `<option${attributes({ value: key })}>${escapeText(words.text)}</option>`,
  );
  const lines = match.pairs.map(({ key, left }) => {
    const select = attributes({ name: `${questionId(match.id)}-${key}` });
    const choice = `<select${select}><option value="">Choose</option>${options.join('')}</select>`;
    return `<li${attributes({ 'data-key': key })}><label><span>${left.html}</span> ${choice}</label></li>`;
  });
  return group(match.stem.html, '', `<ul class="pieces">${lines.join('')}</ul>`);
}

/** The same for paper: the right sides have letters, which are written beside the left ones. */
export function printMatch(match: Match): string {
  const options = shuffledOptions(match).map(
    ({ words }, index) => `<li><b>${letterOf(index)}</b> ${words.html}</li>`,
  );
  const lines = match.pairs.map(
    ({ left }) => `<li><span class="letter"></span> <span>${left.html}</span></li>`,
  );
  const pieces = `<ul class="pieces">${lines.join('')}</ul><ul class="options">${options.join('')}</ul>`;
  return onPaper(match.stem.html, 'Write the letter of what belongs to each.', pieces);
}

/** The pairs, and why they belong together. */
export function explainMatch(match: Match): string {
  const letters = new Map(shuffledOptions(match).map(({ key }, index) => [key, letterOf(index)]));
  const head = [...match.heads, 'Why'].map((name) => `<th scope="col">${escapeText(name)}</th>`).join('');
  const rows = match.pairs.map(({ key, left, optionKey, right, why }) => {
    const letter = `<b class="option-letter">${letters.get(optionKey) ?? ''}</b> `;
    const row = attributes({ 'data-key': key, 'data-option': optionKey });
    return `<tr${row}><td>${left.html}</td><td>${letter}${right.html}</td><td>${why.html}</td></tr>`;
  });
  const label = attributes({ class: 'table', 'aria-label': `Pairs: ${match.heads.join(', ')}`, tabindex: 0 });
  return `<section${label}><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

function shuffledOptions({ id, pairs }: Match) {
  return shuffle(
    pairs.map(({ optionKey, right }) => ({ key: optionKey, words: right })),
    id,
  );
}

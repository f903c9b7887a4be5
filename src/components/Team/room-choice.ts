import type { AskedChoice } from '../../team/asked.ts';
import { ROUND_NAMES } from '../../team/say-votes.ts';
import { fitHands, ROUNDS, type Round, type Votes } from '../../team/session.ts';
import { valueIn } from '../../training/progress.ts';
import { makeButton, makeElement } from '../Question/make-element.ts';
import { readCount, type TypedCount } from './read-count.ts';

/** What a choice shows: the hands of both votes, which of them is being counted, and whether the answer is asked for. */
export interface ChoiceView {
  votes: Votes;
  round: Round;
  isAnswered: boolean;
}

/** A choice as the room sees it. */
export interface ChoiceLine {
  line: HTMLElement;
  show: (view: ChoiceView) => void;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Makes a choice with its count; `write` gets how the number of hands becomes another. */
export function makeChoice(
  { key, letter, text, isRight }: AskedChoice,
  guided: HTMLElement | null,
  part: string,
  write: (alter: (hands: number) => TypedCount) => void,
): ChoiceLine {
  const name = `Hands for ${letter}`;
  const input = makeElement('input', 'room-hands');
  input.type = 'number';
  input.min = '0';
  input.max = '999';
  input.inputMode = 'numeric';
  input.setAttribute('aria-label', name);
  const step = (by: number, sign: string, words: string): HTMLButtonElement => {
    const button = makeButton('room-step', sign, () => {
      write((hands) => ({ count: fitHands(hands + by), words: '' }));
    });
    button.setAttribute('aria-label', `${words} for ${letter}`);
    return button;
  };
  const less = step(-1, '−', 'One hand less');
  const more = step(1, '+', 'One hand more');
  const read = (): TypedCount => readCount(input.value, input.validity.badInput, name);
  // A number is kept as it is typed; one that can't be is mended once the field is left.
  input.addEventListener('input', () => {
    const typed = read();
    if (typed.words === '') write(() => typed);
  });
  input.addEventListener('change', () => {
    const typed = read();
    input.value = String(typed.count);
    write(() => typed);
  });
  const bars = ROUNDS.map((round) => makeBar(round));
  const verdict = makeElement('b', 'room-verdict');
  const why = makeElement('div', 'room-why');
  const line = makeElement(
    'li',
    'room-choice',
    makeElement('b', 'room-letter', letter),
    makeElement('div', 'room-words', verdict, makeElement('span', '', text), why),
    makeElement('div', 'room-count', less, input, more),
    makeElement('div', 'room-bars', ...bars.map(({ bar }) => bar)),
  );
  return { line, show };

  function show({ votes, round, isAnswered }: ChoiceView): void {
    const hands = valueIn(votes[round] ?? {}, key) ?? 0;
    if (document.activeElement !== input) input.value = String(hands);
    // Still to be reached by keyboard: whoever pressed it down to none stays where they are.
    less.ariaDisabled = String(hands === 0);
    const most = Math.max(1, ...ROUNDS.flatMap((each) => Object.values(votes[each] ?? {})));
    for (const { round: each, show: showBar } of bars) {
      const tally = votes[each];
      showBar(tally === undefined ? undefined : (valueIn(tally, key) ?? 0), most);
    }
    const isMarked = isAnswered && isRight !== undefined;
    line.dataset.right = isMarked ? String(isRight) : '';
    verdict.textContent = !isMarked ? '' : isRight ? 'Right: ' : '';
    // Where a part is placed, its one reason stands with where it belongs.
    const hasReason = isMarked && (part === '' || isRight);
    why.replaceChildren(...(hasReason ? reasonsFor(guided, key, part) : []));
  }
}

/** A bar with its number in words; hidden where nothing is counted. */
function makeBar(round: Round): {
  bar: HTMLElement;
  round: Round;
  show: (hands: number | undefined, most: number) => void;
} {
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('aria-hidden', 'true');
  const fill = document.createElementNS(SVG, 'rect');
  fill.setAttribute('height', '100%');
  picture.append(fill);
  const words = makeElement('span', '');
  const bar = makeElement('p', 'room-bar', words);
  bar.append(picture);
  bar.dataset.round = round;
  return {
    bar,
    round,
    show(hands, most) {
      bar.hidden = hands === undefined;
      words.textContent = `${ROUND_NAMES[round]}: ${hands ?? 0}`;
      fill.setAttribute('width', `${Math.round(((hands ?? 0) * 100) / most)}%`);
    },
  };
}

/** Why a choice is right or not, as the guide says it. */
function reasonsFor(guided: HTMLElement | null, key: string, part: string): Node[] {
  // Of an order each thing has its reason, of other parts the part.
  const names = part === '' ? [key] : [part, key.slice(part.length + 1)];
  const named = names
    .map((name) => guided?.querySelector(`[data-key="${name}"]`))
    .find((found) => found != null);
  // The last words of a line are its reason; of a table's row the last cell.
  const reason = named?.querySelector(':scope > p:last-child:not(:first-child), :scope > td:last-child');
  const copy = makeElement('p', '');
  copy.append(...[...(reason?.childNodes ?? [])].map((node) => node.cloneNode(true)));
  return copy.textContent === '' ? [] : [copy];
}

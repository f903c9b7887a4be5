import { hashOf, keyOf, type Unhashed } from '../../../src/training/identify.ts';
import type {
  Match,
  Order,
  Outcome,
  Question,
  Quiz,
  Scenario,
  Scene,
  Sort,
  Words,
} from '../../../src/training/question.ts';

/** Plain words. */
export function words(text: string): Words {
  return { text, html: text };
}

function ask<Kind extends Unhashed>(question: Kind): Kind & { hash: string } {
  return { ...question, hash: hashOf(question) };
}

const asked = { stem: words('Which?'), objective: 'see', isExample: false };

/** A quiz whose right choices begin with a star; every choice has a why unless `why` is empty. */
export function makeQuiz(id: string, choices: string[], why = 'Because.'): Quiz {
  const made = choices.map((text) => ({
    key: keyOf(text),
    words: words(text.replace(/^\*/, '')),
    why: words(why),
    isRight: text.startsWith('*'),
  }));
  const kind = made.filter(({ isRight }) => isRight).length > 1 ? 'multiple' : 'single';
  return ask({
    ...asked,
    id,
    kind,
    choices: made.map((choice) => ({ ...choice, key: keyOf(choice.words.text) })),
  });
}

/** An order of some items. */
export function makeOrder(id: string, items: string[]): Order {
  return ask({
    ...asked,
    id,
    kind: 'order',
    items: items.map((text) => ({ key: keyOf(text), words: words(text), why: words(`Why ${text}.`) })),
  });
}

/** Pairs, left and right. */
export function makeMatch(id: string, pairs: [left: string, right: string][]): Match {
  return ask({
    ...asked,
    id,
    kind: 'match',
    heads: ['Left', 'Right'],
    pairs: pairs.map(([left, right]) => ({
      key: keyOf(left),
      left: words(left),
      optionKey: keyOf(right),
      right: words(right),
      why: words(`Why ${left}.`),
    })),
  });
}

/** Bins with what belongs into them. */
export function makeSort(id: string, bins: Record<string, string[]>): Sort {
  return ask({
    ...asked,
    id,
    kind: 'sort',
    bins: Object.keys(bins).map((name) => ({ key: keyOf(name), words: words(name) })),
    items: Object.entries(bins).flatMap(([bin, items]) =>
      items.map((text) => ({
        key: keyOf(text),
        words: words(text),
        why: words(`Why ${text}.`),
        bin: keyOf(bin),
      })),
    ),
  });
}

/** A scenario: for each scene its ways on, or how it ends. */
export function makeScenario(id: string, scenes: Record<string, string[] | Outcome>): Scenario {
  const made = Object.entries(scenes).map(([name, then]): Scene => ({
    id: name,
    words: words(`In ${name}.`),
    choices: typeof then === 'string' ? [] : then.map((to) => ({ words: words(`To ${to}`), to })),
    ...(typeof then === 'string' ? { outcome: then } : {}),
    ...(then === 'bent' ? { wayBack: words('Go back.') } : {}),
  }));
  return ask({ ...asked, id, kind: 'scenario', scenes: made });
}

/** A question that nobody scores. */
export function makeOpen(kind: 'reflection' | 'commitment', id: string): Question {
  return ask({ ...asked, id, kind });
}

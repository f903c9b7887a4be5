import { attributes } from '../../markup/escape.ts';
import type { Question, Words } from '../../training/question.ts';
import { shuffle } from '../../training/shuffle.ts';
import { labelOf, questionId } from './frame.ts';

/** How a question is announced where it cannot be answered, and what its link to the site says. */
const SAID: Readonly<Record<Question['kind'], readonly [announced: string, link: string]>> = {
  single: ['Question:', 'Answer it on the site'],
  multiple: ['Question:', 'Answer it on the site'],
  order: ['Question:', 'Answer it on the site'],
  match: ['Question:', 'Answer it on the site'],
  sort: ['Question:', 'Answer it on the site'],
  scenario: ['A story with decisions:', 'Decide on the site'],
  reflection: ['To think about:', 'Write it down on the site'],
  commitment: ['Your plan:', 'Make it on the site'],
};

/** A question in words, for feeds, where nothing can be filled in: what it asks, and a link to where it is answered. */
export function writeForFeed(question: Question): string {
  const { id, kind, stem, lead = '' } = question;
  const [announced, link] = SAID[kind];
  const label = labelOf(question);
  const asked = `<p><strong>${announced}</strong> ${stem.html}</p>`;
  const story = kind === 'scenario' ? asked + lead : lead + asked;
  const answer = `<p><a${attributes({ href: `#${questionId(id)}` })}>${link}</a></p>`;
  return label + story + listParts(question) + answer;
}

/** What there is to choose from; what the page shuffles comes in the same order as there. */
function listParts(question: Question): string {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return list(question.choices.map(({ words }) => words));
    case 'order':
      return list(shuffle(question.items, question.id).map(({ words }) => words));
    case 'sort':
      return list(shuffle(question.items, question.id).map(({ words }) => words));
    case 'match':
      return list(question.pairs.map(({ left }) => left));
    case 'scenario': {
      const [start] = question.scenes;
      return start === undefined ? '' : start.words.html + list(start.choices.map(({ words }) => words));
    }
    case 'reflection':
    case 'commitment':
      return '';
  }
}

function list(parts: readonly Words[]): string {
  return `<ul>${parts.map(({ html }) => `<li>${html}</li>`).join('')}</ul>`;
}

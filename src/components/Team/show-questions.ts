import type { Asked } from '../../team/asked.ts';
import { sayStanding } from '../../team/say-standing.ts';
import { findPart } from '../Progress/find-part.ts';
import { makeButton, makeElement } from '../Question/make-element.ts';
import type { TeamDesk } from './desk.ts';

/** Lists the questions that a room can vote on, each with what came of it; `ask` opens one for the room. */
export function showQuestions(
  place: HTMLElement,
  desk: TeamDesk,
  asked: readonly Asked[],
  ask: (index: number) => void,
): void {
  const lines = asked.map((question, index) => {
    const said = makeElement('span', 'team-voted');
    const button = makeButton('team-ask', question.title, () => {
      ask(index);
    });
    return { question, said, line: makeElement('li', '', button, ' ', said) };
  });
  findPart(place, '.team-questions', HTMLElement).replaceChildren(...lines.map(({ line }) => line));
  desk.watch(() => {
    const session = desk.session();
    if (session === undefined) return;
    for (const { question, said, line } of lines) {
      said.textContent = sayStanding(question, session);
      line.dataset.state = said.textContent === '' ? 'open' : 'done';
    }
  });
}

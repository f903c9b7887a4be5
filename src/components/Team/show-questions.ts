import { valueIn } from '../../training/progress.ts';
import type { Asked } from '../../team/asked.ts';
import { sayAdvice, sayJudged, sayMove } from '../../team/say-votes.ts';
import type { TeamSession } from '../../team/session.ts';
import { judgeHandIns, judgeWeakest } from '../../team/spread.ts';
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

/** What came of a question and what to do now: “4 of 9 right, 44%. Let neighbors talk …”; empty where nobody voted yet. */
function sayStanding(asked: Asked, { votes, people, handIns }: TeamSession): string {
  const { first, second } = valueIn(votes, asked.wording) ?? {};
  const [before, after] = [first, second].map((tally) => tally && judgeWeakest(asked, tally, people));
  const handed = judgeHandIns(asked, Object.values(handIns), 'last');
  const isVoted = first !== undefined || second !== undefined;
  const isJudged = before !== undefined || after !== undefined;
  return [
    sayMove(before, after) || sayAdvice(after ?? before),
    isVoted && !isJudged ? 'Voted on.' : '',
    handed === undefined ? '' : `Handed in: ${sayJudged(handed)}.`,
  ]
    .filter((words) => words !== '')
    .join(' ');
}

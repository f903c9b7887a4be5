import { sayCount } from '../../language/counts.ts';
import type { ItemFigures } from '../../training/item-figures.ts';

/** What the columns mean, below all tables. */
export const LEGEND = `right first      share of people whose first answer was right: the lower, the harder
discrimination   from -1 to +1: do those who are right here know more of the module’s other questions?
                 Near 0 or below, the question or its key misleads those who know; look at it first.
right last       share whose last answer was right; the shift is the difference, in points
Below each question: how often each choice was picked at the first answer (x marks the right ones), or
how often each thing was put into a wrong place. Few people make rough figures: one of ten is ten points.`;

const HEADS = ['question', 'answers', 'right first', 'discrimination', 'right last', 'shift'];

/** The figures of a module as lines of plain text. */
export function writeItemTable(title: string, people: number, figures: readonly ItemFigures[]): string {
  const rows = figures.map((item) => [
    item.question.id,
    String(item.answers),
    sayShare(item.difficulty),
    item.discrimination === undefined ? '–' : sign(item.discrimination.toFixed(2)),
    sayShare(item.rightAtLast),
    item.difficulty === undefined || item.rightAtLast === undefined
      ? '–'
      : sign(((item.rightAtLast - item.difficulty) * 100).toFixed(0)),
  ]);
  const widths = HEADS.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const body = figures.flatMap((item, index) => [line(rows[index] ?? []), ...writePicks(item)]);
  return [`${title}: ${sayCount(people, 'person', 'people')}`, '', line(HEADS), ...body].join('\n');
}

function writePicks({ picks, answers, earlier }: ItemFigures): string[] {
  const lines = picks.map(({ words, count, isRight }) => {
    const share = sayShare(answers === 0 ? undefined : count / answers);
    return `    ${isRight === true ? 'x' : ' '} ${String(count).padStart(3)} ${share.padStart(6)}  ${isRight === undefined ? 'misplaced: ' : ''}${words}`;
  });
  const note = `    ${sayCount(earlier, 'person', 'people')} answered an earlier wording only, and is not counted here`;
  return earlier === 0 ? lines : [...lines, earlier === 1 ? note : note.replace(' is not', ' are not')];
}

function sayShare(share: number | undefined): string {
  return share === undefined ? '–' : `${(share * 100).toFixed(0)} %`;
}

function sign(figure: string): string {
  return Number(figure) === 0 ? figure.replace('-', '') : figure.startsWith('-') ? figure : `+${figure}`;
}

import type { Question } from '../../training/question.ts';
import { readMarks, type Mark } from './read-marks.ts';

/** The question that an element of the page asks, read from the element itself. */
export function readQuestion(root: HTMLElement): Question | undefined {
  const { kind = '', hash = '' } = root.dataset;
  return readMarks(
    { id: root.id.replace(/^q-/, ''), hash, kind },
    kind === 'scenario' ? markScenes(root) : markReasons(root),
  );
}

/** Right answers stand with their reasons. */
function markReasons(root: HTMLElement): Mark[] {
  return [...root.querySelectorAll<HTMLElement>('.reasons [data-key]')].map(({ dataset }) => dataset);
}

function markScenes(root: HTMLElement): Mark[] {
  const scenes = [...root.querySelectorAll<HTMLElement>('.scene')];
  return scenes.map(({ id, dataset }) => ({ key: id.slice(root.id.length + 1), outcome: dataset.outcome }));
}

import { letterOf } from '../../language/letters.ts';
import type { Asked, AskedChoice, AskedPart } from '../../team/asked.ts';
import type { Outcome, Scored } from '../../training/question.ts';

/** Reads the questions that a room can vote on from the tally sheet, and stories from where the guide tells them. */
export function readAsked(page: ParentNode): Asked[] {
  return [...page.querySelectorAll<HTMLElement>('.tally')].map((tally) => {
    const { question = '', wording = '', kind = '' } = tally.dataset;
    const scenes = kind === 'scenario' ? listScenes(page, question) : [];
    return {
      id: question,
      wording,
      // Marked boundaries, here and below: the page itself wrote them.
      kind: kind as Scored['kind'],
      title: textOf(tally.querySelector('.tally-stem')),
      parts: kind === 'scenario' ? readScenes(scenes) : readRows(tally),
      endings: Object.fromEntries(
        scenes.flatMap(({ id, outcome }) => (outcome === undefined ? [] : [[id, outcome]])),
      ),
    };
  });
}

/** Where the guide shows a question, with its answers. */
export function findGuided(page: ParentNode, id: string): HTMLElement | null {
  return page.querySelector<HTMLElement>(`#q-${id}`);
}

/** Where the guide tells a scene of a story. */
export function findScene(page: ParentNode, id: string, scene: string): HTMLElement | null {
  return page.querySelector<HTMLElement>(`#q-${id}-${scene}`);
}

function readRows(tally: HTMLElement): AskedPart[] {
  const options = [...tally.querySelectorAll('.tally-options li')].map((line) =>
    textOf(line.querySelector('span')),
  );
  if (options.length === 0) {
    const choices = [...tally.querySelectorAll<HTMLElement>('tbody tr')].map((row, index) =>
      readChoice(row, index, textOf(row.querySelector('th span'))),
    );
    return [{ part: '', name: '', choices }];
  }
  return [...tally.querySelectorAll<HTMLElement>('tbody tr')].map((row) => ({
    part: row.dataset.part ?? '',
    name: textOf(row.querySelector('th')),
    choices: [...row.querySelectorAll<HTMLElement>('[data-key]')].map((cell, index) =>
      readChoice(cell, index, options[index] ?? ''),
    ),
  }));
}

function readChoice({ dataset }: HTMLElement, index: number, text: string): AskedChoice {
  return { key: dataset.key ?? '', letter: letterOf(index), text, isRight: dataset.right !== undefined };
}

interface SceneRead {
  id: string;
  title: string;
  outcome: Outcome | undefined;
  ways: { to: string; text: string }[];
}

function listScenes(page: ParentNode, question: string): SceneRead[] {
  const start = `q-${question}-`;
  const scenes = findGuided(page, question)?.querySelectorAll<HTMLElement>('.scene') ?? [];
  return [...scenes].map((scene) => ({
    id: scene.id.slice(start.length),
    title: textOf(scene.querySelector('h4')),
    outcome: scene.dataset.outcome as Outcome | undefined,
    ways: [...scene.querySelectorAll('.ways-on a')].map((way) => ({
      to: (way.getAttribute('href') ?? '').slice(start.length + 1),
      text: textOf(way),
    })),
  }));
}

function readScenes(scenes: readonly SceneRead[]): AskedPart[] {
  return scenes
    .filter(({ ways }) => ways.length > 0)
    .map(({ id, title, ways }) => ({
      part: id,
      name: title,
      choices: ways.map(({ to, text }, index) => ({ key: `${id}/${to}`, letter: letterOf(index), text })),
    }));
}

function textOf(element: Element | null): string {
  return element?.textContent.trim() ?? '';
}

import { attributes } from '../../markup/escape.ts';
import type { Outcome, Scenario, Scene } from '../../training/question.ts';
import { questionId } from './frame.ts';

const SAID: Readonly<Record<Outcome, string>> = { kept: 'Kept', bent: 'Bent', broken: 'Broken' };

/** A scenario as scenes one below the other; links and scene numbers lead through them, on a screen and on paper. */
export function writeScenario(scenario: Scenario): string {
  const numbers = new Map(scenario.scenes.map(({ id }, index) => [id, index + 1]));
  const scenes = scenario.scenes.map((scene) => writeScene(scene, scenario, numbers));
  return `<h3>${scenario.stem.html}</h3>${scenario.lead ?? ''}${scenes.join('')}`;
}

function writeScene(scene: Scene, scenario: Scenario, numbers: ReadonlyMap<string, number>): string {
  const { id, words, choices, outcome, wayBack } = scene;
  const address = (to: string): string => `${questionId(scenario.id)}-${to}`;
  const ways = choices.map(({ words: said, to }) => {
    const number = `<small>scene ${numbers.get(to) ?? ''}</small>`;
    return `<li><a${attributes({ href: `#${address(to)}` })}>${said.html}</a> ${number}</li>`;
  });
  const start = scenario.scenes[0]?.id ?? '';
  const again = `<p class="again"><a${attributes({ href: `#${address(start)}` })}>Begin again</a></p>`;
  const end =
    outcome === undefined
      ? ''
      : `<p class="outcome">It ends here. The promise: <b>${SAID[outcome]}</b></p>` +
        (wayBack === undefined ? '' : `<p class="way-back"><b>Way back:</b> ${wayBack.html}</p>`) +
        again;
  const list = ways.length === 0 ? '' : `<ul class="ways-on">${ways.join('')}</ul>`;
  const own = attributes({ class: 'scene', id: address(id), 'data-outcome': outcome });
  return `<div${own}><h4>Scene ${numbers.get(id) ?? ''}</h4>${words.html}${list}${end}</div>`;
}

/** Which scenes end the story, and how. */
export function explainScenario({ scenes }: Scenario): string {
  const lines = scenes.flatMap(({ outcome, wayBack }, index) => {
    if (outcome === undefined) return [];
    const back = wayBack === undefined ? '' : ` Way back: ${wayBack.html}`;
    return [`<li><p>Scene ${index + 1}: <b>${SAID[outcome]}</b>.${back}</p></li>`];
  });
  return `<ul class="why endings">${lines.join('')}</ul>`;
}

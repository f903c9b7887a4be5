import type { Mistake } from './mistake.ts';
import type { Scenario, Scene } from './question.ts';

/** Finds scenes that lead nowhere, that no way leads to, or that go round for ever; `question` counts from 0. */
export function lintScenario({ scenes, id }: Scenario, question: number): Mistake[] {
  const [start] = scenes;
  if (start === undefined) {
    const remedy = 'Write <Scene id="start"> and the scenes that follow from its choices.';
    return [
      { spot: { kind: 'question', question }, field: '<Scenario>', message: `“${id}” has no scene`, remedy },
    ];
  }
  const byId = new Map(scenes.map((scene) => [scene.id, scene]));
  const reached = follow(start, byId);
  const ending = leadToEnding(scenes);
  const mistakes = scenes.flatMap((scene, part) => {
    const say = ([message, remedy]: readonly [message: string, remedy: string]): Mistake => ({
      spot: { kind: 'question', question, part },
      field: '<Scene>',
      message,
      remedy,
    });
    const isTwice = scenes.findIndex((other) => other.id === scene.id) !== part;
    return [
      ...(isTwice
        ? [say([`the id “${scene.id}” is taken already`, 'Give each scene of a scenario its own id.'])]
        : []),
      ...(reached.has(scene.id)
        ? []
        : [
            say([
              `no choice leads to “${scene.id}”`,
              `Link to it: - [what somebody says](#${scene.id}); or take it out.`,
            ]),
          ]),
      ...lintEnd(scene).map(say),
      ...lintTargets(scene, byId).map(say),
      ...(scene.choices.length > 0 && !ending.has(scene.id)
        ? [
            say([
              `from “${scene.id}” no way leads to an ending`,
              'Let one of its choices lead on to **Outcome: …**',
            ]),
          ]
        : []),
    ];
  });
  return [...mistakes, ...lintEndings(scenes, question)];
}

function lintEnd({ id, choices, outcome, wayBack }: Scene): [message: string, remedy: string][] {
  if (choices.length === 0 && outcome === undefined) {
    return [
      [
        `“${id}” is a dead end`,
        'Give it a list of links, - [what somebody says](#scene), or an ending: **Outcome: Kept.**, Bent or Broken.',
      ],
    ];
  }
  return [
    ...(choices.length > 0 && outcome !== undefined
      ? [[`“${id}” ends and goes on`, 'Keep the choices or the **Outcome: …**'] satisfies [string, string]]
      : []),
    ...(outcome === 'bent' && wayBack === undefined
      ? [
          [`“${id}” shows no way back`, 'Add a paragraph that begins with **Way back:**'] satisfies [
            string,
            string,
          ],
        ]
      : []),
  ];
}

function lintTargets(
  { choices }: Scene,
  byId: ReadonlyMap<string, Scene>,
): [message: string, remedy: string][] {
  const known = [...byId.keys()].map((id) => `#${id}`).join(', ');
  return choices
    .filter(({ to }) => !byId.has(to))
    .map(({ to }) => [`there is no scene #${to}`, `Use one of: ${known}.`]);
}

function lintEndings(scenes: readonly Scene[], question: number): Mistake[] {
  const outcomes = new Set(scenes.flatMap(({ outcome }) => outcome ?? []));
  if (outcomes.size === 0 || (outcomes.has('kept') && outcomes.size > 1)) return [];
  const remedy =
    'Let one way end in **Outcome: Kept.**, and another in **Outcome: Bent.** or **Outcome: Broken.**';
  const message = outcomes.has('kept') ? 'every way ends well' : 'no way ends well';
  return [{ spot: { kind: 'question', question }, field: '<Scenario>', message, remedy }];
}

/** Ids of the scenes that some way from the start comes through. */
function follow(start: Scene, byId: ReadonlyMap<string, Scene>): Set<string> {
  const reached = new Set([start.id]);
  const waiting = [start];
  for (let scene = waiting.pop(); scene !== undefined; scene = waiting.pop()) {
    for (const { to } of scene.choices) {
      const next = byId.get(to);
      if (next === undefined || reached.has(to)) continue;
      reached.add(to);
      waiting.push(next);
    }
  }
  return reached;
}

/** Ids of the scenes from which some way comes to an ending. */
function leadToEnding(scenes: readonly Scene[]): Set<string> {
  const ending = new Set(scenes.filter(({ choices }) => choices.length === 0).map(({ id }) => id));
  for (let size = -1; size !== ending.size;) {
    size = ending.size;
    for (const { id, choices } of scenes) if (choices.some(({ to }) => ending.has(to))) ending.add(id);
  }
  return ending;
}

import type { CompiledModule } from '../prose/compile-module.ts';
import type { Place, Problem } from '../prose/problem.ts';
import { lintModule } from '../training/lint.ts';
import type { Mistake } from '../training/mistake.ts';
import type { ModuleMatter } from './module-schema.ts';

interface Head {
  file: string;
  /** The fields that are right. */
  matter: Partial<ModuleMatter>;
  locate: (path: readonly PropertyKey[]) => Place;
}

/** Finds the mistakes that show when a module's head and body are seen together. */
export function checkModule(head: Head, compiled: CompiledModule): Problem[] {
  return [...checkTeam(head), ...checkObjectiveIds(head), ...checkBody(head, compiled)];
}

function checkBody({ file, matter, locate }: Head, { module, places }: CompiledModule): Problem[] {
  if (module === undefined) return [];
  const { steps, questions, words } = module;
  const { minutes, objectives, draft = false } = matter;
  const placeOf = ({ spot }: Mistake): Place => {
    if (spot.kind === 'field') return locate(spot.path);
    const first = places.steps[0] ?? { line: 1, column: 1 };
    if (spot.kind === 'step') return places.steps[spot.step] ?? first;
    if (spot.kind === 'body') return first;
    const place = places.questions[spot.question];
    return (spot.part === undefined ? undefined : place?.parts[spot.part]) ?? place?.place ?? first;
  };
  return lintModule({ minutes, objectives, steps, questions, words, isDraft: draft }).map((mistake) => {
    const { field, message, remedy } = mistake;
    return { file, ...placeOf(mistake), field, message, remedy };
  });
}

function checkTeam({ file, matter, locate }: Head): Problem[] {
  const { team } = matter;
  if (team === undefined) return [];
  const sum = team.agenda.reduce((total, { minutes }) => total + minutes, 0);
  const problems: Problem[] = [];
  if (sum !== team.minutes) {
    const message = `is ${team.minutes}, and the agenda’s minutes add up to ${sum}`;
    const remedy = `Write minutes: ${sum}, or give the agenda other minutes.`;
    problems.push({ file, ...locate(['team', 'minutes']), field: 'team.minutes', message, remedy });
  }
  if (team.size.from > team.size.to) {
    const remedy = 'Write the fewest people first: { from: 3, to: 12 }.';
    const message = 'is from more people than it is to';
    problems.push({ file, ...locate(['team', 'size']), field: 'team.size', message, remedy });
  }
  return problems;
}

function checkObjectiveIds({ file, matter, locate }: Head): Problem[] {
  const ids = (matter.objectives ?? []).map(({ id }) => id);
  return ids.flatMap((id, index) => {
    if (ids.indexOf(id) === index) return [];
    const place = locate(['objectives', index, 'id']);
    const message = `“${id}” stands twice`;
    return [
      { file, ...place, field: `objectives.${index}.id`, message, remedy: 'Give each objective its own id.' },
    ];
  });
}

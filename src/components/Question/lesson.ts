import { withStep, type ModuleProgress } from '../../training/progress.ts';
import { makeElement } from './make-element.ts';
import type { SaveTrouble } from '../Kept/kept-records.ts';
import { openProgress } from '../Progress/progress-keeper.ts';

/** What is known of the learner in the module that a page shows. */
export interface Lesson {
  moduleId: string;
  /** As it is now. */
  progress: () => ModuleProgress;
  /** Alters it, keeps it, and answers in words why it could not be kept; an empty string where it was. */
  change: (alter: (current: ModuleProgress) => ModuleProgress) => Promise<string>;
  /** Calls the listener whenever this tab or another changed it. */
  watch: (listener: () => void) => void;
  /** True where something could not be kept: only this page knows it. */
  isHeldBack: () => boolean;
  /** Why what was kept cannot be read, in words; an empty string where it can. */
  damage: () => string;
  /** The text of a file with all that is known, of other modules too. */
  exportAll: () => string;
}

const TROUBLES: Readonly<Record<SaveTrouble, string>> = {
  full: 'This browser has no room left to keep it, so it stays until you close the page.',
  long: 'There is more of this module than can be kept, so it stays until you close the page. Write a little less.',
  forbidden: 'This browser does not allow pages to keep anything, so it stays until you close the page.',
  newer:
    'A newer version of this site has kept your progress here. Reload the page; until then nothing is kept.',
};

const lessons = new Map<string, Lesson>();

/** The lesson of the module that an element stands in. */
export function lessonOf(element: Element): Lesson {
  const moduleId = element.closest<HTMLElement>('[data-module]')?.dataset.module ?? '';
  const lesson = lessons.get(moduleId) ?? openLesson(moduleId);
  lessons.set(moduleId, lesson);
  return lesson;
}

/** Alters a lesson by what is done at an element, whose step becomes the one to go on with. */
export function recordAt(
  element: Element,
  alter: (current: ModuleProgress, at: string) => ModuleProgress,
): Promise<string> {
  const step = element.closest('.step')?.getAttribute('aria-labelledby') ?? '';
  const at = new Date().toISOString();
  return lessonOf(element).change((current) => {
    const altered = alter(current, at);
    return step === '' ? altered : withStep(altered, step, at);
  });
}

/** Says why something is not kept, where it was done, and leads to the way to save it all the same. */
export function tellTrouble(status: Element, trouble: string): void {
  if (trouble === '') return;
  const link = makeElement('a', '', 'Save it as a file');
  // A review has no end of a module below it.
  link.href = document.getElementById('standing') === null ? '/training/progress/' : '#standing';
  status.append(makeElement('p', 'trouble', `${trouble} `, link, '.'));
}

const keeper = openProgress();

function openLesson(moduleId: string): Lesson {
  let known = keeper.read(moduleId);
  const listeners: (() => void)[] = [];
  keeper.watch((changed) => {
    if (changed !== undefined && changed !== moduleId) return;
    known = keeper.read(moduleId);
    for (const listen of listeners) listen();
  });
  return {
    moduleId,
    progress: () => known,
    async change(alter) {
      const trouble = await keeper.change(moduleId, alter);
      return trouble === undefined ? '' : TROUBLES[trouble];
    },
    watch: (listener) => void listeners.push(listener),
    isHeldBack: () => keeper.isHoldingBack(),
    damage() {
      if (keeper.newer().includes(moduleId)) return TROUBLES.newer;
      const isDamaged = keeper.damaged().some((record) => record.id === moduleId);
      return isDamaged
        ? 'What this browser had kept of this module is damaged. Nothing of it is thrown away.'
        : '';
    },
    exportAll: () => JSON.stringify(keeper.readAll(), null, 2),
  };
}

import '../Question/Question.client.ts';
import { dayIn } from '../../language/days.ts';
import { withFinish } from '../../training/progress.ts';
import { takeStanding, type AskingStep, type Standing } from '../../training/standing.ts';
import { lessonOf } from '../Question/lesson.ts';
import { readQuestion } from '../Question/read-question.ts';
import { markLandings } from './mark-landings.ts';
import { showReturn } from './show-return.ts';
import { offerFiles, showStanding } from './show-standing.ts';

/*
 * What a module's page shows of the learner's way as a whole: landings that are done, where to go on, what is still
 * missing, and what comes after the end.
 */
const place = document.querySelector<HTMLElement>('.so-far');
const landings = document.querySelector<HTMLElement>('.landings');
const greeting = document.querySelector<HTMLElement>('.welcome-back');
if (place !== null && landings !== null && greeting !== null) follow(place, landings, greeting);

function follow(place: HTMLElement, landings: HTMLElement, greeting: HTMLElement): void {
  const lesson = lessonOf(place);
  const steps = [...document.querySelectorAll('.step')].map(readStep);
  const mastery = Number(place.dataset.mastery);

  showReturn(greeting, show(), lesson.damage());
  offerFiles(place, lesson);
  lesson.watch(show);

  function show(): Standing {
    const standing = takeStanding(steps, lesson.progress(), mastery);
    markLandings(landings, standing);
    showStanding(place, standing, lesson);
    if (standing.isFinished && lesson.progress().finishedOn === undefined) {
      void lesson.change((progress) => withFinish(progress, dayIn(new Date())));
    }
    return standing;
  }
}

function readStep(section: Element): AskingStep {
  const exercises = [...section.querySelectorAll<HTMLElement>('.exercise')];
  return {
    id: section.getAttribute('aria-labelledby') ?? '',
    questions: exercises.flatMap((exercise) => readQuestion(exercise) ?? []),
  };
}

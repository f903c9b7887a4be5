import { sayDay } from '../../language/dates.ts';
import { reviewDays, writeReviewCalendar } from '../../training/review.ts';
import type { ModuleProgress } from '../../training/progress.ts';
import type { Standing } from '../../training/standing.ts';
import { nameProgressFile } from '../Progress/progress-file.ts';
import type { Lesson } from '../Question/lesson.ts';
import { makeElement } from '../Question/make-element.ts';
import { offerFile } from './offer-file.ts';
import { sayStanding, sayStep } from './say-standing.ts';

/** Shows at the module's end what is reached and what is missing; once it is finished, what comes next. */
export function showStanding(place: HTMLElement, standing: Standing, lesson: Lesson): void {
  const progress = lesson.progress();
  const find = (name: string): HTMLElement | null => place.querySelector(name);
  const wasFinished = place.dataset.state === 'finished';
  const isFirst = place.dataset.state === undefined;
  place.dataset.state = standing.isFinished ? 'finished' : 'open';
  place.hidden = false;
  find('.standing-said')?.replaceChildren(sayStanding(standing, progress));
  find('.standing-open')?.replaceChildren(...listOpen(standing));
  const [unsaved, where] = [find('.unsaved'), find('.standing-where')];
  if (unsaved !== null) unsaved.hidden = !lesson.isHeldBack();
  if (where !== null) where.hidden = lesson.isHeldBack();
  const finished = find('.finished');
  if (finished === null) return;
  finished.hidden = !standing.isFinished;
  if (!standing.isFinished) return;
  find('h2')?.replaceChildren('You have finished this module');
  find('.review-days')?.replaceChildren(...listDays(place, progress));
  const news = find('[role="status"]');
  if (!wasFinished && !isFirst && news !== null) {
    news.textContent = 'You have finished this module. What comes next stands at its end.';
  }
}

/** Brings the buttons to life, which hand out files made here. */
export function offerFiles(place: HTMLElement, lesson: Lesson): void {
  place.querySelector('.calendar')?.addEventListener('click', () => {
    const { finishedOn } = lesson.progress();
    if (finishedOn === undefined) return;
    const calendar = writeReviewCalendar({
      moduleId: lesson.moduleId,
      title: place.dataset.title ?? '',
      url: new URL('/training/review/', location.href).href,
      finishedOn,
      days: daysOf(place),
      now: new Date(),
    });
    offerFile(`${lesson.moduleId}.ics`, 'text/calendar', calendar);
  });
  place.querySelector('.save')?.addEventListener('click', () => {
    offerFile(nameProgressFile(new Date()), 'application/json', lesson.exportAll());
  });
}

/** Links to what waits: steps with a check that is not right, while more of them are needed. */
function listOpen({ steps, right, needed }: Standing): HTMLElement[] {
  if (right >= needed) return [];
  return steps
    .filter((step) => step.right < step.checks)
    .map((step) => {
      const link = makeElement('a', '', document.getElementById(step.id)?.textContent ?? '');
      link.href = `#${step.id}`;
      return makeElement('li', '', link, ' ', makeElement('small', '', sayStep(step)));
    });
}

function listDays(place: HTMLElement, { finishedOn, reviews }: ModuleProgress): HTMLElement[] {
  const days = daysOf(place);
  if (finishedOn === undefined) return [];
  return reviewDays(finishedOn, days).map((day, index) => {
    const time = makeElement('time', '', sayDay(day));
    time.dateTime = day;
    const isDone = Object.hasOwn(reviews, String(days[index]));
    return makeElement(
      'li',
      '',
      time,
      ' ',
      makeElement('small', '', isDone ? 'done' : `after ${days[index] ?? ''} days`),
    );
  });
}

function daysOf({ dataset }: HTMLElement): number[] {
  return (dataset.review ?? '').split(' ').map(Number);
}

import { nextOf } from '../../training/due.ts';
import { writeReviewCalendar } from '../../training/review.ts';
import { makeButton, makeElement } from '../Question/make-element.ts';
import { offerFile } from '../Standing/offer-file.ts';
import type { Look } from './look.ts';
import { sayNext } from './say-looks.ts';

/** The finished modules besides the one looked at just now, each with its next day and a file for a calendar. */
export function listLooks(looks: readonly Look[]): Element[] {
  if (looks.length === 0) return [];
  const lines = looks.map((look) => {
    const link = makeElement('a', '', look.title);
    link.href = look.address;
    const line = makeElement('li', '', link, ' ', makeElement('span', 'look-next', sayNext(look.plan)));
    if (nextOf(look.plan) !== undefined) line.append(' ', offerDays(look));
    return line;
  });
  return [makeElement('h2', '', 'When to look again'), makeElement('ul', 'looks', ...lines)];
}

/** A button that hands out the days of the looks to come. */
function offerDays({ lesson, title, plan }: Look): HTMLButtonElement {
  const button = makeButton('button button-quiet', 'Put into a calendar', () => {
    const { finishedOn } = lesson.progress();
    if (finishedOn === undefined) return;
    const calendar = writeReviewCalendar({
      moduleId: lesson.moduleId,
      title,
      url: new URL('/training/review/', location.href).href,
      finishedOn,
      days: plan.filter(({ state }) => state === 'ahead').map(({ days }) => days),
      now: new Date(),
    });
    offerFile(`${lesson.moduleId}.ics`, 'text/calendar', calendar);
  });
  // Several of them stand below each other.
  button.ariaLabel = `Put into a calendar: ${title}`;
  return button;
}

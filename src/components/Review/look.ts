import { dayIn } from '../../language/days.ts';
import { planReviews, type PlannedReview } from '../../training/due.ts';
import { lessonOf, type Lesson } from '../Question/lesson.ts';

/** A module that this page has a section for, as this browser knows it now. */
export interface Look {
  section: HTMLElement;
  lesson: Lesson;
  title: string;
  address: string;
  /** Its reviews as they stand today; none while it is not finished. */
  plan: PlannedReview[];
}

/** The learner's own day. */
export function today(): string {
  return dayIn(new Date());
}

/** Reads how the looks at a section's module stand. */
export function readLook(section: HTMLElement): Look {
  const { title = '', address = '', review = '' } = section.dataset;
  const lesson = lessonOf(section);
  const plan = planReviews(lesson.progress(), review.split(' ').map(Number), today());
  return { section, lesson, title, address, plan };
}

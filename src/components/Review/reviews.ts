import { dueOf } from '../../training/due.ts';
import { withReview } from '../../training/progress.ts';
import { lessonOf } from '../Question/lesson.ts';
import { makeElement, makeStatus } from '../Question/make-element.ts';
import { canKeep, explainForbidden, explainNothing } from './explain-nothing.ts';
import { listLooks } from './list-looks.ts';
import { readLook, type Look } from './look.ts';
import { openLook } from './open-look.ts';
import { sayDone, sayNothingDue } from './say-looks.ts';

/** Shows the looks that are due, one at a time and the longest due first, and keeps it so after each change. */
export function showReviews(root: HTMLElement): void {
  const sections = [...root.querySelectorAll<HTMLElement>('.look')];
  const news = makeStatus('looks-news');
  const rest = makeElement('div', 'looks-rest');
  let open: { name: string; close: () => void } | undefined;
  /** What was said of the look just taken. */
  let done = '';

  news.tabIndex = -1;
  root.prepend(news);
  root.append(rest);
  if (!canKeep()) {
    root.dataset.state = 'forbidden';
    news.append(explainForbidden());
    return;
  }
  for (const section of sections) lessonOf(section).watch(update);
  document.addEventListener('visibilitychange', () => {
    // A page left open overnight is another one in the morning.
    if (!document.hidden) update();
  });
  update();

  function update(): void {
    const looks = sections.map(readLook);
    const finished = looks.filter(({ plan }) => plan.length > 0);
    const [now] = finished.filter(({ plan }) => dueOf(plan) !== undefined).sort(byDay);
    root.dataset.state = finished.length === 0 ? 'none' : now === undefined ? 'waiting' : 'due';
    for (const { section } of looks) section.hidden = section !== now?.section;
    take(now);
    if (finished.length === 0) news.replaceChildren(...explainNothing(looks));
    else say([done, now === undefined ? sayNothingDue(finished) : '']);
    rest.replaceChildren(...listLooks(finished.filter((one) => one !== now)));
  }

  /** Opens the look that is due, unless it is open: what somebody has begun to write there stays. */
  function take(now: Look | undefined): void {
    const name = now === undefined ? undefined : `${now.lesson.moduleId} ${dueOf(now.plan)?.days ?? ''}`;
    if (name === open?.name) return;
    open?.close();
    open = undefined;
    if (now === undefined || name === undefined) return;
    open = { name, close: openLook(now, () => void finish(now)) };
  }

  async function finish({ lesson, plan, section, title }: Look): Promise<void> {
    const due = dueOf(plan);
    if (due === undefined) return;
    const at = new Date().toISOString();
    const trouble = await lesson.change((progress) => withReview(progress, due.days, at));
    done = [sayDone(title, readLook(section).plan), trouble].join(' ').trim();
    update();
    // The button has gone with its look: what comes next is read from here.
    news.focus();
  }

  /** Says it again only when it is news: a voice reads it each time. */
  function say(sentences: readonly string[]): void {
    const told = sentences.filter((sentence) => sentence !== '');
    const said = [...news.children].map(({ textContent }) => textContent);
    if (told.join('\n') === said.join('\n')) return;
    news.replaceChildren(...told.map((sentence) => makeElement('p', '', sentence)));
  }
}

function byDay(one: Look, other: Look): number {
  return (dueOf(one.plan)?.day ?? '') < (dueOf(other.plan)?.day ?? '') ? -1 : 1;
}

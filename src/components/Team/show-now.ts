import { sayCount } from '../../language/counts.ts';
import {
  addMinute,
  goToStep,
  pauseClock,
  sayTime,
  startClock,
  timeLeft,
  type AgendaClock,
} from '../../team/agenda-clock.ts';
import { withNote, type TeamSession } from '../../team/session.ts';
import { valueIn } from '../../training/progress.ts';
import { shortHash } from '../../transfer/short-hash.ts';
import { isTypedIn } from '../Kept/is-typed-in.ts';
import { findPart } from '../Progress/find-part.ts';
import { makeElement } from '../Question/make-element.ts';
import { markLandings } from '../Standing/mark-landings.ts';
import type { TeamDesk } from './desk.ts';

/** A step of the agenda. */
export interface AgendaStep {
  minutes: number;
  do: string;
}

/** Leads through the agenda: where the meeting is, how long the step still has, and what was noted at it. */
export function showNow(place: HTMLElement, desk: TeamDesk, agenda: readonly AgendaStep[]): void {
  const now = findPart(place, '.team-now', HTMLElement);
  const nav = findPart(place, '.landings', HTMLElement);
  const note = findPart(now, '#team-note', HTMLTextAreaElement);
  const run = findPart(now, '.team-run', HTMLButtonElement);
  const next = findPart(now, '.team-next', HTMLButtonElement);
  const said = findPart(now, '.team-said', HTMLElement);
  const time = findPart(now, '.team-time', HTMLElement);
  const last = agenda.length - 1;
  let announced = '';
  let shown = '';

  nav.querySelectorAll('a').forEach((link, step) => {
    link.addEventListener('click', () => {
      go(step);
    });
  });
  next.addEventListener('click', () => {
    go(desk.clock().step + 1);
    findPart(now, '#now', HTMLElement).focus();
  });
  run.addEventListener('click', () => {
    const clock = desk.clock();
    const isRunning = clock.runsSince !== undefined;
    desk.setClock(isRunning ? pauseClock(clock, Date.now()) : startClock(clock, Date.now()));
  });
  findPart(now, '.team-minute', HTMLButtonElement).addEventListener('click', () => {
    announced = '';
    said.textContent = '';
    desk.setClock(addMinute(desk.clock(), Date.now()));
  });
  note.addEventListener('input', takeNote);
  // Somebody may have typed while this was on its way.
  const early = desk.session();
  if (early !== undefined && note.value !== '' && ownNote(early) === '') {
    shown = nameStep(early);
    takeNote();
  }
  desk.watch(show);
  // A second is the least that is shown; what is shown is worked out anew each time, so a tab that slept is right again.
  setInterval(tick, 1000);
  document.addEventListener('visibilitychange', tick);

  function go(step: number): void {
    const there = agenda[step];
    if (there === undefined) return;
    announced = '';
    said.textContent = '';
    desk.setClock(goToStep(desk.clock(), step, there.minutes, Date.now()));
  }

  function takeNote(): void {
    // Taken now: until it is written, the field may show another step's.
    const { value } = note;
    const step = keyOf(desk.clock().step);
    void desk.change((session, at) => withNote(session, step, desk.device, value, at));
  }

  /** What was noted at this step, by device. */
  function textsIn({ notes }: TeamSession): Readonly<Record<string, string>> {
    return valueIn(notes, keyOf(desk.clock().step)) ?? {};
  }

  function ownNote(session: TeamSession): string {
    return valueIn(textsIn(session), desk.device) ?? '';
  }

  function nameStep({ id }: TeamSession): string {
    return `${id} ${desk.clock().step}`;
  }

  function keyOf(step: number): string {
    return shortHash(agenda[step]?.do ?? '');
  }

  function show(): void {
    const session = desk.session();
    if (session === undefined) return;
    const clock = desk.clock();
    const { step } = clock;
    const here = agenda[step];
    const after = agenda[step + 1];
    findPart(now, '#now', HTMLElement).textContent =
      `Step ${step + 1} of ${agenda.length}, ${sayCount(here?.minutes ?? 0, 'minute')}`;
    findPart(now, '.team-do', HTMLElement).textContent = here?.do ?? '';
    findPart(now, '.team-then', HTMLElement).textContent =
      after === undefined
        ? 'This is the last step.'
        : `Then, for ${sayCount(after.minutes, 'minute')}: ${after.do}`;
    next.disabled = step >= last;
    markSteps(clock);
    // What is being typed is left alone; another step, or another session, brings its own.
    if (!isTypedIn(note) || shown !== nameStep(session)) note.value = ownNote(session);
    shown = nameStep(session);
    const others = Object.entries(textsIn(session)).filter(([device]) => device !== desk.device);
    findPart(now, '.team-others', HTMLElement).replaceChildren(
      ...others.map(([, text]) => makeElement('li', '', makeElement('b', '', 'From another device: '), text)),
    );
    tick();
  }

  function markSteps({ step }: AgendaClock): void {
    markLandings(nav, {
      steps: agenda.map((_, index) => ({ id: String(index), isDone: index < step })),
      here: String(step),
      isFinished: false,
    });
  }

  function tick(): void {
    if (desk.session() === undefined) return;
    const clock = desk.clock();
    const left = timeLeft(clock, Date.now());
    time.textContent = sayTime(left);
    time.dataset.state = left < 0 ? 'over' : clock.runsSince === undefined ? 'standing' : 'running';
    run.textContent = clock.runsSince !== undefined ? 'Pause' : isFresh(clock) ? 'Start' : 'Go on';
    if (clock.runsSince !== undefined) announce(clock.step, left);
  }

  function isFresh({ step, left }: AgendaClock): boolean {
    return left === (agenda[step]?.minutes ?? 0) * 60_000;
  }

  /** Said once each, and politely: a minute before the end, and at it. */
  function announce(step: number, left: number): void {
    const isLong = (agenda[step]?.minutes ?? 0) > 1;
    const moment = left <= 0 ? 'over' : left <= 60_000 && isLong ? 'minute' : '';
    const name = `${step} ${moment}`;
    if (moment === '' || announced === name) return;
    announced = name;
    said.textContent =
      moment === 'over' ? 'The time of this step is up. Go on when you are ready.' : 'One minute left.';
  }
}

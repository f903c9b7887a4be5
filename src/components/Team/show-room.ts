import { sayTime, timeLeft } from '../../team/agenda-clock.ts';
import type { Asked, AskedPart } from '../../team/asked.ts';
import { ROUNDS, withVote, type Round } from '../../team/session.ts';
import type { Tally } from '../../team/tally.ts';
import { valueIn } from '../../training/progress.ts';
import { findPart } from '../Progress/find-part.ts';
import { copyOf } from './copy-of.ts';
import type { TeamDesk } from './desk.ts';
import { findGuided, findScene } from './read-asked.ts';
import { makeChoice, type ChoiceLine } from './room-choice.ts';
import { sayMissing, sayRoom, sayTrouble } from './say-room.ts';

/** Shows one question large, for everybody to see, and counts hands for its choices; answers how to open one. */
export function showRoom(
  place: HTMLElement,
  desk: TeamDesk,
  asked: readonly Asked[],
): (index: number) => void {
  const room = findPart(place, '.team-room', HTMLDialogElement);
  const find = (name: string): HTMLElement => findPart(room, name, HTMLElement);
  const [stem, said, answer] = [find('.room-stem'), find('.room-said'), find('.room-answer')];
  const rounds = [...room.querySelectorAll<HTMLInputElement>('[name="round"]')];
  /** Every part of every question, in their order: what Previous and Next go through. */
  const stops = asked.flatMap((question) => question.parts.map((part) => ({ question, part })));
  let here = 0;
  let isAnswered = false;
  let lines: ChoiceLine[] = [];
  /** What was typed and could not be taken as it was. */
  let misread = '';

  find('.room-before').addEventListener('click', () => {
    go(here - 1);
  });
  find('.room-after').addEventListener('click', () => {
    go(here + 1);
  });
  find('.room-close').addEventListener('click', () => {
    room.close();
  });
  answer.addEventListener('click', () => {
    isAnswered = !isAnswered;
    show();
  });
  find('.room-again').addEventListener('click', () => {
    misread = '';
    void write(() => undefined);
  });
  for (const one of rounds) {
    one.addEventListener('change', () => {
      misread = '';
      show();
    });
  }
  desk.watch(() => {
    if (room.open) show();
  });
  setInterval(tick, 1000);

  function go(index: number): void {
    if (stops[index] === undefined) return;
    here = index;
    isAnswered = false;
    misread = '';
    const votes = votesHere();
    // It goes on with the second vote once that was begun.
    const round: Round = votes.first !== undefined && votes.second !== undefined ? 'second' : 'first';
    for (const one of rounds) one.checked = one.value === round;
    draw();
    show();
    stem.focus();
  }

  function stop(): { question: Asked; part: AskedPart } {
    const found = stops[here];
    if (found === undefined) throw new Error('There is no such question.');
    return found;
  }

  function votesHere() {
    return valueIn(desk.session()?.votes ?? {}, stop().question.wording) ?? {};
  }

  function roundHere(): Round {
    return ROUNDS.find((round) => rounds.some(({ checked, value }) => checked && value === round)) ?? 'first';
  }

  /** Writes this part's hands of the chosen vote, and leaves those of other parts. */
  function write(alter: (own: Tally) => Tally | undefined): Promise<unknown> {
    const { question, part } = stop();
    const round = roundHere();
    return desk.change((session, at) => {
      const whole = Object.entries(valueIn(session.votes, question.wording)?.[round] ?? {});
      const isOwn = (key: string): boolean => part.choices.some((choice) => choice.key === key);
      const own = Object.fromEntries(whole.filter(([key]) => isOwn(key)));
      const others = whole.filter(([key]) => !isOwn(key));
      const all = Object.fromEntries([...others, ...Object.entries(alter(own) ?? {})]);
      return withVote(session, question.wording, round, Object.keys(all).length === 0 ? undefined : all, at);
    });
  }

  /** Draws what does not change while a question is open. */
  function draw(): void {
    const { question, part } = stop();
    const guided = findGuided(document, question.id);
    const scene = question.kind === 'scenario' ? findScene(document, question.id, part.part) : null;
    stem.textContent = question.title;
    find('.room-place').textContent = sayPlace();
    find('.room-part').textContent = part.name;
    find('.room-hint').textContent =
      question.kind === 'multiple' ? 'Several may be right: raise a hand for each that you choose.' : '';
    find('.room-lead').replaceChildren(...(scene === null ? leadOf(guided) : tellingOf(scene)));
    lines = part.choices.map((choice) =>
      makeChoice(choice, guided, part.part, (alter) => {
        void write((own) => {
          const typed = alter(valueIn(own, choice.key) ?? 0);
          misread = typed.words;
          // Nothing is counted by taking a hand away from none.
          const isNothing = typed.count === 0 && valueIn(own, choice.key) === undefined;
          return isNothing ? own : { ...own, [choice.key]: typed.count };
        });
      }),
    );
    find('.room-choices').replaceChildren(...lines.map(({ line }) => line));
    findPart(room, '.room-before', HTMLButtonElement).disabled = here === 0;
    findPart(room, '.room-after', HTMLButtonElement).disabled = here === stops.length - 1;
  }

  function sayPlace(): string {
    const { question, part } = stop();
    const number = asked.indexOf(question) + 1;
    const parts = question.parts.length;
    const which = parts > 1 ? `, part ${question.parts.indexOf(part) + 1} of ${parts}` : '';
    return `Question ${number} of ${asked.length}${which}`;
  }

  function show(): void {
    const session = desk.session();
    if (session === undefined) {
      room.close();
      return;
    }
    const { question, part } = stop();
    const round = roundHere();
    const votes = votesHere();
    for (const line of lines) line.show({ votes, round, isAnswered });
    room.dataset.state = isAnswered ? 'answered' : 'asked';
    answer.setAttribute('aria-expanded', String(isAnswered));
    answer.textContent = isAnswered ? 'Hide the answer' : 'Show the answer';
    answer.hidden = part.choices.every(({ isRight }) => isRight === undefined);
    const view = { kind: question.kind, part, votes, people: session.people, isAnswered, round };
    const words = [misread, sayTrouble(view), ...sayRoom(view)].filter((one) => one !== '');
    // To look at alone: it changes with every hand, and is not read aloud each time.
    find('.room-missing').textContent = sayMissing(view);
    // Said again only where it says something else.
    if (said.textContent !== words.join('')) {
      said.replaceChildren(
        ...words.map((one) => {
          const line = document.createElement('p');
          line.textContent = one;
          return line;
        }),
      );
    }
    tick();
  }

  function tick(): void {
    if (!room.open) return;
    const clock = desk.clock();
    find('.room-time').textContent =
      clock.runsSince === undefined ? '' : sayTime(timeLeft(clock, Date.now()));
  }

  return (index) => {
    const first = stops.findIndex(({ question }) => question === asked[index]);
    if (!room.open) room.showModal();
    go(first);
  };
}

/** What stands before a question in the guide: its scene or table. */
function leadOf(guided: HTMLElement | null): Node[] {
  const parts = [...(guided?.children ?? [])];
  const before = parts.slice(
    0,
    Math.max(
      0,
      parts.findIndex((one) => one.matches('.stem')),
    ),
  );
  return before.map(copyOf);
}

/** What a scene tells, without its number, its ways on and its end. */
function tellingOf(scene: HTMLElement): Node[] {
  return [...scene.children]
    .filter((one) => !one.matches('h4, .ways-on, .outcome, .way-back, .again'))
    .map(copyOf);
}

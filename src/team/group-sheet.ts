import { sayCount } from '../language/counts.ts';
import { valueIn } from '../training/progress.ts';
import { sayWritten } from '../training/say-written.ts';
import type { Asked, AskedPart } from './asked.ts';
import type { DebriefPlan, TeamCommitment } from './debrief.ts';
import { listEarlierVotes, type EarlierVotes } from './earlier-votes.ts';
import type { HandIn } from './hand-in.ts';
import { ROUND_NAMES, sayEndings, sayJudged } from './say-votes.ts';
import { keyOfText, ROUNDS, type TeamSession } from './session.ts';
import { countEndings, countHandIns, judgeHandIns, judgeWeakest, type Judged, type Try } from './spread.ts';
import type { Tally } from './tally.ts';

/** A question on the sheet: each line says a vote, or how it moved. */
export interface SheetQuestion {
  wording: string;
  title: string;
  lines: string[];
  /** Shares right before and after, 0 to 1, for a picture; not there where nothing is right or nobody voted. */
  before?: number;
  after?: number;
}

/** A text that was handed in, and whether the sheet shows it. */
export interface HandedText {
  /** As `chosen` of a session names it. */
  key: string;
  who: string;
  prompt: string;
  words: readonly string[];
  isPlan: boolean;
  isChosen: boolean;
}

/** What a team takes along from its session, from top to bottom. */
export interface GroupSheet {
  title: string;
  team: string;
  people: string;
  heldOn: string;
  debriefOn: string;
  questions: readonly SheetQuestion[];
  /** What people will do: typed here, or handed in and chosen. */
  plans: readonly TeamCommitment[];
  /** What people noticed: handed in and chosen. */
  noticed: readonly { who: string; prompt: string; words: string }[];
}

/** What the page knows of the module. */
export interface SheetModule {
  title: string;
  asked: readonly Asked[];
  /** The prompt of each text, by question id. */
  prompts: Readonly<Record<string, string>>;
}

/** The sheet of a session. */
export function sheetOf(session: TeamSession, { title, asked, prompts }: SheetModule): GroupSheet {
  const texts = listTexts(session, prompts).filter(({ isChosen }) => isChosen);
  const earlier = listEarlierVotes(session, asked);
  const gone = earlier.filter(({ question }) => asked.every(({ id }) => id !== question));
  return {
    title,
    team: session.team,
    people: session.people === 0 ? '' : String(session.people),
    heldOn: session.heldOn,
    debriefOn: session.debriefOn,
    questions: [
      ...asked.map((question) => describeQuestion(session, question, earlier)),
      ...gone.map(({ question, wording, words }) => ({
        wording,
        title: `A question that this module no longer asks: ${question}`,
        lines: [words],
      })),
    ],
    plans: [
      ...session.commitments.map(({ who, words }) => ({ who, words })),
      ...texts.filter(({ isPlan }) => isPlan).map(({ who, words }) => ({ who, words })),
    ],
    noticed: texts
      .filter(({ isPlan }) => !isPlan)
      .map(({ who, prompt, words }) => ({ who, prompt, words: sayWritten(words) })),
  };
}

/** All texts that were handed in, in the order of the prompts and then of names; on every device the same. */
export function listTexts({ handIns, chosen }: TeamSession, prompts: SheetModule['prompts']): HandedText[] {
  const rankOf = ({ name = '', id }: HandIn): string => `${name} ${id}`;
  const people = Object.values(handIns).sort((one, other) => (rankOf(one) < rankOf(other) ? -1 : 1));
  const ids = [
    ...new Set([...Object.keys(prompts), ...people.flatMap(({ texts = {} }) => Object.keys(texts))]),
  ];
  return ids.flatMap((question) =>
    people.flatMap(({ id, name = '', texts = {} }) => {
      const words = valueIn(texts, question);
      if (words === undefined) return [];
      const key = keyOfText(id, question);
      const prompt = valueIn(prompts, question) ?? '';
      return [{ key, who: name, prompt, words, isPlan: words.length === 3, isChosen: chosen.includes(key) }];
    }),
  );
}

/** What the debrief of a session begins with: the commitments as they stand on its sheet. */
export function planDebrief(session: TeamSession, module: SheetModule): DebriefPlan {
  const { title, team, heldOn, debriefOn, plans } = sheetOf(session, module);
  return {
    format: 'both-banks-debrief',
    version: 1,
    module: session.module,
    title,
    team,
    heldOn,
    dueOn: debriefOn,
    commitments: plans,
  };
}

function describeQuestion(
  session: TeamSession,
  asked: Asked,
  earlier: readonly EarlierVotes[],
): SheetQuestion {
  const { first, second } = valueIn(session.votes, asked.wording) ?? {};
  const hands = [first, second].map((tally) => tally && judgeWeakest(asked, tally, session.people));
  const handIns = Object.values(session.handIns);
  const handed = (['first', 'last'] as const).map((which) => judgeHandIns(asked, handIns, which));
  const judged = hands.some((one) => one !== undefined) ? hands : handed;
  const [before, after] = judged.map((one) => (one === undefined ? undefined : one.right / one.voted));
  return {
    wording: asked.wording,
    title: asked.title,
    lines: [
      ...sayHands(asked, [first, second], hands),
      ...sayHandIns(session, asked, handed),
      ...earlier.filter(({ question }) => question === asked.id).map(({ words }) => words),
    ],
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

function sayHands(
  asked: Asked,
  tallies: readonly (Tally | undefined)[],
  judged: readonly ((Judged & { part: string }) | undefined)[],
): string[] {
  return tallies.flatMap((tally, index) => {
    if (tally === undefined) return [];
    const one = judged[index];
    const hardest = one === undefined || one.part === '' ? '' : ` (${nameOf(asked, one.part)})`;
    const said = [
      ...(isQuiz(asked) ? [sayTally(asked.parts[0], tally)] : []),
      ...(one === undefined ? [] : [`${sayJudged(one)}${hardest}`]),
    ];
    return [`${ROUND_NAMES[ROUNDS[index] ?? 'first']}: ${said.length === 0 ? 'counted' : said.join('; ')}.`];
  });
}

function sayHandIns(session: TeamSession, asked: Asked, judged: readonly (Judged | undefined)[]): string[] {
  const handIns = Object.values(session.handIns);
  const [first, last] = judged;
  if (first === undefined || last === undefined) return [];
  const tell = (which: Try, one: Judged): string => {
    if (asked.kind === 'scenario') return sayEndings(countEndings(asked, handIns, which));
    const counted = isQuiz(asked) ? `${sayTally(asked.parts[0], countHandIns(asked, handIns, which))}; ` : '';
    return `${counted}${sayJudged(one)}`;
  };
  const [before, after] = [tell('first', first), tell('last', last)];
  const people = sayCount(first.voted, 'person', 'people');
  return before === after
    ? [`Handed in by ${people}: ${before}.`]
    : [`Handed in by ${people}, first: ${before}. Last: ${after}.`];
}

function isQuiz({ kind }: Asked): boolean {
  return kind === 'single' || kind === 'multiple';
}

/** “A 3, B 5, C 1”. */
function sayTally(part: AskedPart | undefined, tally: Tally): string {
  return (part?.choices ?? []).map(({ key, letter }) => `${letter} ${valueIn(tally, key) ?? 0}`).join(', ');
}

function nameOf({ parts }: Asked, part: string): string {
  return parts.find((one) => one.part === part)?.name ?? part;
}

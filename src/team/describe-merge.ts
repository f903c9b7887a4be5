import { sayCount } from '../language/counts.ts';
import { sayDay } from '../language/dates.ts';
import { valueIn } from '../training/progress.ts';
import { writeSorted } from '../transfer/sorted-json.ts';
import type { Asked } from './asked.ts';
import { mergeSessions } from './merge-sessions.ts';
import { ROUND_NAMES } from './say-votes.ts';
import { ROUNDS, type TeamSession } from './session.ts';

/** What joining `theirs` would change in `mine`, in sentences; nothing where it would change nothing. */
export function describeMerge(mine: TeamSession, theirs: TeamSession, asked: readonly Asked[]): string[] {
  const after = mergeSessions(mine, theirs);
  const handIns = Object.keys(after.handIns);
  const isHere = (id: string): boolean => Object.hasOwn(mine.handIns, id);
  const isOther = (one: unknown, other: unknown): boolean =>
    writeSorted(one ?? null) !== writeSorted(other ?? null);
  const added = handIns.filter((id) => !isHere(id)).length;
  const newer = handIns.filter((id) => isHere(id) && isOther(mine.handIns[id], after.handIns[id])).length;
  const gone = Object.keys(mine.handIns).filter((id) => !Object.hasOwn(after.handIns, id)).length;
  const plans = after.commitments.filter(
    (one) => !mine.commitments.some((own) => own.id === one.id && !isOther(own, one)),
  ).length;
  const lost = mine.commitments.filter(({ id }) => !after.commitments.some((one) => one.id === id)).length;
  const shown = [...mine.chosen, ...after.chosen].filter(
    (key) => mine.chosen.includes(key) !== after.chosen.includes(key),
  ).length;
  return [
    ...describeFacts(mine, after),
    ...describeVotes(mine, after, asked),
    ...(isOther(mine.notes, after.notes) ? ['Notes from the other device, beside yours.'] : []),
    ...say(added, 'hand-in that is new here', 'hand-ins that are new here'),
    ...say(newer, 'hand-in that somebody made again since', 'hand-ins that people made again since'),
    ...say(gone, 'hand-in that was taken out there', 'hand-ins that were taken out there'),
    ...say(plans, 'commitment that is new or written anew', 'commitments that are new or written anew'),
    ...say(lost, 'commitment that was taken out there', 'commitments that were taken out there'),
    ...say(shown, 'text that is put on the sheet or left off', 'texts that are put on the sheet or left off'),
    ...(isOther(mine.removed, after.removed) && gone === 0
      ? ['What was taken out there does not come back here.']
      : []),
  ];
}

function describeFacts(mine: TeamSession, after: TeamSession): string[] {
  const day = (text: string): string => (text === '' ? 'none' : sayDay(text));
  const change = (name: string, before: string, now: string): string[] =>
    before === now ? [] : [`${name}: ${before} becomes ${now}.`];
  return [
    ...change('Team', mine.team === '' ? 'no name' : mine.team, after.team === '' ? 'no name' : after.team),
    ...change('People in the room', String(mine.people), String(after.people)),
    ...change('Held on', day(mine.heldOn), day(after.heldOn)),
    ...change('Debrief on', day(mine.debriefOn), day(after.debriefOn)),
  ];
}

function describeVotes(mine: TeamSession, after: TeamSession, asked: readonly Asked[]): string[] {
  const wordings = [...new Set([...Object.keys(mine.votes), ...Object.keys(after.votes)])];
  return wordings.flatMap((wording) =>
    ROUNDS.flatMap((round) => {
      const [before, now] = [mine, after].map(({ votes }) => valueIn(votes, wording)?.[round]);
      if (writeSorted(before ?? null) === writeSorted(now ?? null)) return [];
      const title = asked.find((one) => one.wording === wording)?.title ?? wording;
      const what =
        before === undefined
          ? 'counted there'
          : now === undefined
            ? 'taken out there'
            : 'counted later there, in place of yours';
      return [`${ROUND_NAMES[round]} on “${title}”: ${what}.`];
    }),
  );
}

function say(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${sayCount(count, one, many)}.`];
}

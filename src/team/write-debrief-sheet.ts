import { escapeMarkdown } from '../markup/markdown.ts';
import { writeCalendar } from '../transfer/calendar.ts';
import type { Debrief } from './debrief.ts';
import { idOfDebrief, noteAt, placeOf, standingOf } from './debrief-notes.ts';
import { nextOn, type DebriefSheet } from './debrief-sheet.ts';

/** The sheet as Markdown; what looks like markup in its words is written so that it stays words. */
export function writeDebriefMarkdown(sheet: DebriefSheet): string {
  const say = ({ ask, text }: { ask: string; text: string }): string =>
    `- *${escapeMarkdown(ask)}* ${escapeMarkdown(text)}`;
  const rows = sheet.rows.map(({ who, said, outcome, answers }) =>
    [
      `## ${escapeMarkdown([who, said].filter(Boolean).join(': '))}`,
      ...(outcome === '' ? [] : [`**${outcome}**`]),
      ...(answers.length === 0 ? [] : [answers.map(say).join('\n')]),
    ].join('\n\n'),
  );
  const parts = [
    `# ${escapeMarkdown(sheet.title)}`,
    sheet.facts.map(escapeMarkdown).join(' · '),
    ...(sheet.count === '' ? [] : [`${sheet.count}.`]),
    ...rows,
    ...(sheet.asks.length === 0 ? [] : [['## All together', sheet.asks.map(say).join('\n')].join('\n\n')]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The next look as text of an .ics file that leads to that address. */
export function writeDebriefCalendar(debrief: Debrief, url: string, today: string, now: Date): string {
  const of = debrief.team.trim() === '' ? '' : `, ${debrief.team.trim()}`;
  const changes = standingOf(debrief).flatMap((each) => {
    const change = noteAt(debrief, placeOf(each, 'changes')).trim();
    return change === '' ? [] : [`- ${change}`];
  });
  const words = [
    'Ask the five questions again.',
    ...(changes.length > 0 ? ['What changes:'] : []),
    ...changes,
  ];
  return writeCalendar({
    kind: 'Debrief',
    url,
    now,
    days: [
      {
        name: `debrief-${idOfDebrief(debrief)}`,
        day: nextOn(debrief, today),
        title: `Debrief: ${debrief.title}${of}`,
        words: words.join('\n'),
      },
    ],
  });
}

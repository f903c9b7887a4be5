import { sayDay } from '../language/dates.ts';
import { escapeMarkdown } from '../markup/markdown.ts';
import { sayCommitment } from './debrief-sheet.ts';
import type { GroupSheet } from './group-sheet.ts';

/** The sheet as Markdown; what looks like markup in its words is written so that it stays words. */
export function writeGroupSheet({
  title,
  team,
  people,
  heldOn,
  debriefOn,
  questions,
  plans,
  noticed,
}: GroupSheet): string {
  const facts = [
    ...(team === '' ? [] : [escapeMarkdown(team)]),
    ...(heldOn === '' ? [] : [sayDay(heldOn)]),
    ...(people === '' ? [] : [`${people} ${people === '1' ? 'person' : 'people'}`]),
  ];
  const voted = questions.filter(({ lines }) => lines.length > 0);
  const parts = [
    `# ${escapeMarkdown(title)}: our sheet`,
    facts.join(' · '),
    ...section(
      'Before and after',
      voted.map((one) =>
        [`**${escapeMarkdown(one.title)}**`, ...one.lines.map(escapeMarkdown)].join('  \n  '),
      ),
    ),
    ...section(
      'What we will do',
      plans.map((plan) => escapeMarkdown(sayCommitment(plan))),
    ),
    ...section(
      'What we noticed',
      noticed.map(({ who, prompt, words }) => {
        const said = escapeMarkdown(who === '' ? words : `${who}: ${words}`);
        return prompt === '' ? said : `*${escapeMarkdown(prompt)}* ${said}`;
      }),
    ),
    debriefOn === '' ? '' : `We look at this again on ${sayDay(debriefOn)}.`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.map((line) => `- ${line}`).join('\n')];
}

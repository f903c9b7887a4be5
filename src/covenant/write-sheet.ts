import { escapeMarkdown } from '../markup/markdown.ts';
import { sheetOf, type Sheet } from './sheet.ts';
import type { Covenant } from './covenant.ts';

/** The covenant as plain text, in lines of any length. */
export function writeText(covenant: Covenant): string {
  const sheet = sheetOf(covenant);
  const clauses = sheet.clauses.flatMap(({ number, heading, paragraphs }) => [
    '',
    `${number}. ${heading}`,
    ...paragraphs.map(({ name, text }) => (name === undefined ? text : `${name}: ${text}`)),
  ]);
  const lines = [
    [sheet.title.toUpperCase(), ...(sheet.team === '' ? [] : [oneLine(sheet.team)])].join(': '),
    sheet.facts.map(oneLine).join(' · '),
    ...clauses,
    '',
    `Signed: ${saySigned(sheet)}`,
    '',
    sheet.foot,
  ];
  return `${lines.join('\n')}\n`;
}

/** The covenant as Markdown; what looks like markup in its words is written so that it stays words. */
export function writeMarkdown(covenant: Covenant): string {
  const sheet = sheetOf(covenant);
  const clauses = sheet.clauses.flatMap(({ number, heading, paragraphs }) => [
    `## ${number}\\. ${heading}`,
    ...(paragraphs.length === 0 ? ['…'] : []),
    ...paragraphs.map(({ name, text }) =>
      name === undefined ? escapeMarkdown(text) : `*${escapeMarkdown(name)}:* ${escapeMarkdown(text)}`,
    ),
  ]);
  const lines = [
    `# ${[sheet.title, ...(sheet.team === '' ? [] : [escapeMarkdown(sheet.team)])].join(': ')}`,
    sheet.facts.map(escapeMarkdown).join(' · '),
    ...clauses,
    `**Signed:** ${escapeMarkdown(saySigned(sheet))}`,
    `*${sheet.foot}*`,
  ];
  return `${lines.join('\n\n')}\n`;
}

function saySigned({ signed, booked }: Sheet): string {
  const groups = signed
    .filter(({ names }) => names.length > 0)
    .map(
      ({ role, names }) => `${names.map(oneLine).join(', ')} (${role === 'customer' ? 'customers' : role})`,
    );
  const said = [...groups, ...(booked === '' ? [] : [booked])];
  return said.length === 0 ? 'not yet' : said.join(' · ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

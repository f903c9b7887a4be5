import type { Root } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { parsePlain } from './parse-plain.ts';

/**
 * Marks of which a person's comment never holds so many. Beyond it they stay what they are, plain signs, and the
 * parser's time stays in step with the text's length.
 */
const CROWDS: readonly { marks: RegExp; most: number; constructs: readonly string[] }[] = [
  { marks: /[*_~]/g, most: 400, constructs: ['attention', 'strikethrough'] },
  { marks: /[[\]]/g, most: 200, constructs: ['labelStartLink', 'labelStartImage', 'labelEnd'] },
  { marks: /</g, most: 200, constructs: ['htmlText', 'autolink'] },
  { marks: /`/g, most: 200, constructs: ['codeText'] },
];

/**
 * Left out for every comment: definitions and indented code, because they swallow or disfigure words that were meant
 * as words, and blocks of HTML, so that all HTML arrives tag by tag.
 */
const NEVER: readonly string[] = ['definition', 'codeIndented', 'htmlFlow'];

/** Quotes and lists within each other on one line, at most; what goes deeper stands there as it was typed. */
const DEEPEST_LINE = 8;

const CONTAINER = /(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*/g;

const CONTAINERS = new RegExp(`^[ \\t]*(?:${CONTAINER.source}){${DEEPEST_LINE + 1},}`, 'gm');

const MAYBE_LINK = /:\/\/|www\.|@/i;

const MOST_ADDRESSES = 100;

const autolinks = { syntax: gfmAutolinkLiteral(), tree: gfmAutolinkLiteralFromMarkdown() };
const strikethrough = { syntax: gfmStrikethrough(), tree: gfmStrikethroughFromMarkdown() };

/** Parses a comment's Markdown in time that grows with its length, whatever is in it. */
export function parseMarkdown(text: string): Root {
  return parsePlain(text) ?? parseMarked(text);
}

/** Parses any Markdown, plain paragraphs too. */
export function parseMarked(text: string): Root {
  const source = flattenContainers(text);
  const crowded = CROWDS.filter(({ marks, most }) => count(source, marks) > most);
  const disabled = [...NEVER, ...crowded.flatMap(({ constructs }) => constructs)];
  const extensions = [
    ...(source.includes('~') && !disabled.includes('strikethrough') ? [strikethrough] : []),
    ...(MAYBE_LINK.test(source) && count(source, /:\/\/|www\.|@/gi) <= MOST_ADDRESSES ? [autolinks] : []),
  ];
  const options: Options = {
    extensions: [...extensions.map(({ syntax }) => syntax), { disable: { null: disabled } }],
    mdastExtensions: extensions.map(({ tree }) => tree),
  };
  return fromMarkdown(source, options);
}

function flattenContainers(text: string): string {
  return text.replace(CONTAINERS, (line) => {
    let depth = 0;
    return line.replace(CONTAINER, (marker) => {
      depth += 1;
      return depth === DEEPEST_LINE + 1 ? marker.replace(/[>+*.)-]/, '\\$&') : marker;
    });
  });
}

function count(text: string, marks: RegExp): number {
  let found = 0;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) found += 1;
  return found;
}

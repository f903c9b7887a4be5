import type { Nodes, Root } from 'mdast';
import { fromMarkdown, type Extension, type Options } from 'mdast-util-from-markdown';
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

/** Something that Markdown itself does not know. */
interface Addition {
  syntax: NonNullable<Options['extensions']>[number];
  tree: Extension;
}

const MAYBE_LINK = /:\/\/|www\.|@/i;

const MAYBE_LINKS = new RegExp(MAYBE_LINK.source, 'gi');

const MOST_ADDRESSES = 100;

const autolinks: Addition = { syntax: gfmAutolinkLiteral(), tree: gfmAutolinkLiteralFromMarkdown() };
const strikethrough: Addition = { syntax: gfmStrikethrough(), tree: gfmStrikethroughFromMarkdown() };

/** Parses a comment's Markdown in time that grows with its length, whatever is in it. */
export function parseMarkdown(text: string): Root {
  return parsePlain(text) ?? parseMarked(text);
}

/** Parses any Markdown, plain paragraphs too. */
export function parseMarked(text: string): Root {
  const tree = parseWith(text, []);
  // Looking for bare addresses takes as long as all the rest, and most addresses stand in a link's own brackets.
  return mayHoldAddresses(text) && hasBareAddress(tree) ? parseBareAddresses(text) : tree;
}

/** Parses any Markdown, and makes links of bare addresses. */
export function parseBareAddresses(text: string): Root {
  return parseWith(text, [autolinks]);
}

/** Whether there is anything to look for, and no crowd of it. */
function mayHoldAddresses(text: string): boolean {
  return MAYBE_LINK.test(text) && count(text, MAYBE_LINKS) <= MOST_ADDRESSES;
}

/** Whether words outside links look like an address. */
function hasBareAddress(node: Nodes): boolean {
  if (node.type === 'text') return MAYBE_LINK.test(node.value);
  return node.type !== 'link' && 'children' in node && node.children.some(hasBareAddress);
}

function parseWith(text: string, additions: readonly Addition[]): Root {
  const source = flattenContainers(text);
  const crowded = CROWDS.filter(({ marks, most }) => count(source, marks) > most);
  const disabled = [...NEVER, ...crowded.flatMap(({ constructs }) => constructs)];
  const extensions = [
    ...(source.includes('~') && !disabled.includes('strikethrough') ? [strikethrough] : []),
    ...additions,
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

import type { RootContent } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { makeAllowedSchema } from '../../markup/allowed-schema.ts';
import { attributes, escapeText } from '../../markup/escape.ts';
import { allowedHtml } from '../contract.ts';
import { buildComment } from './build-comment.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** A comment as its readers will see it, with what the rules look at. */
export interface RenderedComment {
  /** HTML of the allowed elements only. */
  html: string;
  /** Where its links lead, in order; a link given twice counts twice. */
  links: string[];
  /** Words of the whole comment, those of links included. */
  words: number;
  /** Words of its links. */
  linkWords: number;
  /** The words alone, blocks and lines on lines of their own. */
  plain: string;
}

const schema = makeAllowedSchema(allowedHtml);

/** Controls that mean nothing in a text and may not stand in a feed. */
const CONTROLS = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g;

const ADDRESS = /:\/\/|^www\.|.@./i;

/** Words of any script; where words are not set apart, each sign counts. */
const WORD =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]|(?:(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}])[\p{L}\p{M}\p{N}])+(?:['’-](?:(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}])[\p{L}\p{M}\p{N}])+)*/gu;

/**
 * Turns what a writer typed, Markdown and the allowed HTML, into safe HTML. What a comment has no room for (headings,
 * pictures, tables) keeps its words. Time grows with the text's length, whatever is in it.
 */
export function renderComment(text: string): RenderedComment {
  const source = text.replace(/\r\n?/g, '\n').toWellFormed().replace(CONTROLS, '');
  const { tree, links, plain, linked } = buildComment(parseMarkdown(source));
  const clean = sanitize(tree, schema);
  const html = clean.type === 'root' ? clean.children.map(writeNode).join('') : '';
  return { html, links, words: countWords(plain), linkWords: countWords(linked), plain };
}

function writeNode(node: RootContent): string {
  if (node.type === 'text') return escapeText(node.value);
  if (node.type !== 'element') return '';
  const { tagName, properties, children } = node;
  if (tagName === 'br') return '<br>';
  const { href, title, cite, dateTime, start } = properties;
  const values = { href, title, cite, datetime: dateTime, start };
  const rel = href === undefined ? undefined : 'nofollow ugc noopener';
  // Long lines scroll by themselves, and a keyboard must be able to do that.
  const tabindex = tagName === 'pre' ? 0 : undefined;
  return `<${tagName}${attributes({ ...textsOf(values), rel, tabindex })}>${children.map(writeNode).join('')}</${tagName}>`;
}

function textsOf(values: Record<string, unknown>): Record<string, string | number | undefined> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' || typeof value === 'number' ? value : undefined,
    ]),
  );
}

/** An address is one word, however many words it is made of. */
function countWords(text: string): number {
  let count = 0;
  for (const part of text.split(/\s+/)) {
    if (ADDRESS.test(part)) count += 1;
    else count += part.match(WORD)?.length ?? 0;
  }
  return count;
}

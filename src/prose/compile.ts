import type { Root } from 'hast';
import { components, findComponent } from './components.ts';
import { lintTree, type Reference } from './lint.ts';
import type { Problem } from './problem.ts';
import { renderTree, type Heading, type Picture } from './render.ts';
import { isComponent, parseBody, textOf, type ProseNode } from './tree.ts';
import { countWords, cutAtWord, readingMinutes } from './words.ts';

/** An MDX body, compiled once: page, feed, print and search all read this. Plain data, fit for a cache file. */
export interface Prose {
  /** HTML with `<bb-picture n="…">` where pictures stand. */
  html: string;
  headings: Heading[];
  pictures: Picture[];
  words: number;
  minutes: number;
  /** The opening in plain text: up to `<More />`, or cut at a word. */
  excerpt: string;
  /** True where the author marked the excerpt's end. */
  excerptIsMarked: boolean;
  /** Whether the italic font is needed for the first view. */
  hasItalics: boolean;
}

/** What a body needs from around it. */
export interface ProseSource {
  body: string;
  /** Path for messages. */
  file: string;
  /** Lines of the file that come before the body. */
  offset: number;
  /** Short citation of a fact; the id itself where the register has none. */
  cite: (factId: string) => string;
}

/** A compiled body with its mistakes and what it refers to. Without `prose`, the body could not be parsed. */
export interface Compiled {
  prose?: Prose;
  problems: Problem[];
  links: Reference[];
  facts: Reference[];
  pictures: Reference[];
}

/** Characters of an excerpt that nobody marked. */
const EXCERPT_LENGTH = 260;

/** Compiles an MDX body of the closed component set; never throws on an author's mistake. */
export function compileProse(source: ProseSource): Compiled {
  const parsed = parseBody(source.body, source.file, source.offset);
  if ('problem' in parsed) return { problems: [parsed.problem], links: [], facts: [], pictures: [] };
  const { tree } = parsed;
  const words = countWords(tree.children.map(textOf).join(' '));
  const { html, headings, pictures } = renderTree(tree, { cite: source.cite, components });
  const prose: Prose = {
    html,
    headings,
    pictures,
    words,
    minutes: readingMinutes(words),
    ...readExcerpt(tree),
    hasItalics: /<(?:em|i|cite)[ >]/.test(html),
  };
  return { ...lintTree(tree, { ...source, components }), prose };
}

function readExcerpt(tree: Root): { excerpt: string; excerptIsMarked: boolean } {
  const end = tree.children.findIndex((node) => isComponent(node) && node.name === 'More');
  const opening = end === -1 ? tree.children : tree.children.slice(0, end);
  const text = opening.filter(isRunningProse).map(textOf).join(' ').replace(/\s+/g, ' ').trim();
  return { excerpt: end === -1 ? cutAtWord(text, EXCERPT_LENGTH) : text, excerptIsMarked: end !== -1 };
}

/** Paragraphs (a fact alone is one), lists and examples; margin notes, headings and tables make a poor opening. */
function isRunningProse(node: ProseNode): boolean {
  if (node.type === 'element') return /^(?:p|ul|ol|blockquote)$/.test(node.tagName);
  return (
    isComponent(node) && (node.name === 'Example' || findComponent(node.name, components)?.place === 'inline')
  );
}

import type { Element, ElementContent, Root } from 'hast';
import { mdxToHast, type Features, type MdxJsxFlowElementHast, type MdxJsxTextElementHast } from 'satteri';
import { readParseError } from './parse-mistakes.ts';
import type { Place, Problem } from './problem.ts';

/** A component as it stands in the text: `<Fact id="F01">…</Fact>`. */
export type ComponentNode = MdxJsxFlowElementHast | MdxJsxTextElementHast;

/** Any node below the root of a parsed body. */
export type ProseNode = Root['children'][number] | ElementContent;

/** GFM with footnotes in plain words; the prefix is dropped because a body is the only one on its page. */
const FEATURES: Features = {
  frontmatter: false,
  smartPunctuation: true,
  gfm: {
    footnotes: { label: 'Notes', clobberPrefix: '', backLabel: 'Back to note {reference} in the text' },
  },
};

/** A parsed body, or the one problem that keeps it from being parsed. */
export type Parsed = { tree: Root } | { problem: Problem };

/** Parses an MDX body; places in the tree count from the body's own first line. */
export function parseBody(body: string, file: string, offset: number): Parsed {
  try {
    const tree = mdxToHast(body, { features: FEATURES });
    if (tree.type !== 'root') throw new TypeError(`expected a root, got ${tree.type}`);
    return { tree };
  } catch (error) {
    return { problem: readParseError(error instanceof Error ? error.message : String(error), file, offset) };
  }
}

/** Tells components from Markdown's own elements. */
export function isComponent(node: ProseNode): node is ComponentNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Where a node starts in its file. */
export function placeOf(node: ProseNode, offset: number): Place {
  const start = node.position?.start;
  return { line: (start?.line ?? 1) + offset, column: start?.column ?? 1 };
}

const BLOCK_ELEMENTS = /^(?:p|ul|ol|li|blockquote|pre|tr|th|td)$/;

/** The plain text inside a node, components included: blocks end in a line break, and numbers of footnotes are left out. */
export function textOf(node: ProseNode | Element): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || isFootnoteNumber(node)) return '';
  const text = node.children.map(textOf).join('');
  return node.type === 'element' && BLOCK_ELEMENTS.test(node.tagName) ? `${text}\n` : text;
}

function isFootnoteNumber(node: ProseNode): boolean {
  if (node.type !== 'element' || node.tagName !== 'sup') return false;
  const [link] = node.children;
  return link?.type === 'element' && link.properties.dataFootnoteRef !== undefined;
}

import type { Element, Root } from 'hast';
import { findComponent, type ComponentValues } from './components.ts';
import { attributes, escapeText } from '../markup/escape.ts';
import { readProperties } from './properties.ts';
import { isComponent, textOf, type ComponentNode, type ProseNode } from './tree.ts';

/** A heading of the page, for the table of contents. */
export interface Heading {
  depth: number;
  id: string;
  text: string;
}

/** A picture that stands in the text; `<bb-picture n="0">` marks its place until the site's pictures are known. */
export interface Picture {
  /** Path relative to the post's folder. */
  source: string;
  alt: string;
  wide: boolean;
}

/** A body as HTML, with what a page needs to know about it. */
export interface Rendered {
  html: string;
  headings: Heading[];
  pictures: Picture[];
}

/** Ids that the page around a text and the components in it use for themselves. */
const PAGE_IDS = [
  'main',
  'comments',
  'reply',
  'sources',
  'contents',
  'related',
  'footnote-label',
  'try-this',
  'build-it-in',
];

/** Beginnings of the ids of comments and footnotes, which nobody knows beforehand. */
const PAGE_ID_BEGINNINGS = /^(?:comment|fn|fnref)-/;

const INLINE_ELEMENTS = /^(?:a|br|code|del|em|img|strong|sup)$/;

const VOID_ELEMENTS = new Set(['br', 'hr', 'img', 'input']);

/** Writes a parsed body as HTML. The tree must have passed the lint: unknown components are left out here. */
export function renderTree(tree: Root, cite: (factId: string) => string): Rendered {
  const writer = new Writer(cite);
  return { html: writer.nodes(tree.children), headings: writer.headings, pictures: writer.pictures };
}

class Writer {
  readonly headings: Heading[] = [];
  readonly pictures: Picture[] = [];
  readonly #ids = new Set(PAGE_IDS);
  readonly #cite: (factId: string) => string;

  constructor(cite: (factId: string) => string) {
    this.#cite = cite;
  }

  nodes(nodes: readonly ProseNode[]): string {
    let html = '';
    for (const node of nodes) html += this.#node(node);
    return html;
  }

  #node(node: ProseNode): string {
    if (node.type === 'text') return escapeText(node.value);
    if (node.type === 'element') return this.#element(node);
    return isComponent(node) ? this.#component(node) : '';
  }

  #element(node: Element): string {
    const { tagName } = node;
    if (tagName === 'img') return this.#picture(node);
    if (tagName === 'p' && isPicture(node.children[0]) && node.children.length === 1) {
      return `<figure>${this.nodes(node.children)}</figure>`;
    }
    const body = this.nodes(node.children);
    const written = attributes({ ...readProperties(node), ...this.#headingId(node) });
    if (VOID_ELEMENTS.has(tagName)) return `<${tagName}${written}>`;
    const html = `<${tagName}${tagName === 'pre' ? ' tabindex="0"' : ''}${written}>${body}</${tagName}>`;
    // A table wider than the text scrolls by itself, so that the page never does; it needs a name and a tab stop for that.
    return tagName === 'table'
      ? `<section${attributes({ class: 'table', 'aria-label': tableName(node), tabindex: 0 })}>${html}</section>`
      : html;
  }

  #picture(node: Element): string {
    const { src, alt } = node.properties;
    return this.#placePicture(src ?? '', alt ?? '', false);
  }

  #placePicture(source: string, alt: string, wide: boolean): string {
    return `<bb-picture n="${this.pictures.push({ source, alt, wide }) - 1}"></bb-picture>`;
  }

  #headingId(node: Element): { id?: string } {
    const depth = /^h([2-6])$/.exec(node.tagName)?.[1];
    if (depth === undefined || node.properties.id !== undefined) return {};
    const text = textOf(node);
    const id = this.#freeId(headingId(text));
    this.headings.push({ depth: Number(depth), id, text });
    return { id };
  }

  #freeId(wanted: string): string {
    const free = PAGE_ID_BEGINNINGS.test(wanted) ? `section-${wanted}` : wanted;
    let id = free;
    for (let turn = 2; this.#ids.has(id); turn += 1) id = `${free}-${turn}`;
    this.#ids.add(id);
    return id;
  }

  #component(node: ComponentNode): string {
    const component = findComponent(node.name);
    if (component === undefined) return '';
    const own = /^(TryThis|BuildItIn)$/.exec(node.name ?? '')?.[1];
    if (own !== undefined) this.#ownHeading(own);
    const isBlock = component.place === 'block';
    const inner = this.nodes(isBlock ? node.children : node.children.flatMap(unwrapParagraph));
    const body = isBlock && isRunningText(node) ? `<p>${inner}</p>` : inner;
    const html = component.render({
      values: readValues(node),
      body: body === '<p></p>' ? '' : body,
      cite: this.#cite,
      picture: (source, alt, wide) => this.#placePicture(source, alt, wide),
    });
    // A line that holds one inline component alone is a block to the parser and a paragraph to the author.
    return !isBlock && node.type === 'mdxJsxFlowElement' ? `<p>${html}</p>` : html;
  }

  #ownHeading(name: string): void {
    const heading =
      name === 'TryThis'
        ? { id: 'try-this', text: 'Try this by Friday' }
        : { id: 'build-it-in', text: 'Build it in' };
    this.headings.push({ depth: 2, ...heading });
  }
}

function isPicture(node: ProseNode | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'img';
}

function isRunningText(node: ComponentNode): boolean {
  const first = node.children[0];
  if (first?.type === 'element') return INLINE_ELEMENTS.test(first.tagName);
  return first?.type === 'text' || first?.type === 'mdxJsxTextElement';
}

/** An inline component on lines of its own has its words in a paragraph, and gets one round it instead. */
function unwrapParagraph(node: ProseNode): readonly ProseNode[] {
  return node.type === 'element' && node.tagName === 'p' ? node.children : [node];
}

/** The words of a table's first row name the region it scrolls in. */
function tableName(table: Element): string {
  const cells = childElements(table).flatMap(childElements).flatMap(childElements);
  const names = cells.flatMap((cell) => (cell.tagName === 'th' ? textOf(cell).trim() : []));
  return ['Table', names.filter((name) => name !== '').join(', ')].filter((words) => words !== '').join(': ');
}

function childElements(node: ProseNode): Element[] {
  return node.type === 'element' ? node.children.filter((child) => child.type === 'element') : [];
}

/** An id made of a heading's words, in small letters and hyphens. */
export function headingId(text: string): string {
  const id = text
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return id === '' ? 'section' : id;
}

/** The attributes of a component as its author wrote them. */
export function readValues(node: ComponentNode): ComponentValues {
  const values: Record<string, string | true> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    values[attribute.name] = typeof attribute.value === 'string' ? attribute.value : true;
  }
  return values;
}

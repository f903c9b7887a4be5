import type { Element, Root } from 'hast';
import { findComponent, type ComponentSet, type ComponentValues } from './components.ts';
import { attributes, escapeText } from '../markup/escape.ts';
import { HeadingIds } from './heading-ids.ts';
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

const INLINE_ELEMENTS = /^(?:a|br|code|del|em|img|strong|sup)$/;

const VOID_ELEMENTS = new Set(['br', 'hr', 'img', 'input']);

/** How a tree is written. */
export interface Writing {
  /** Short citation of a fact; the id itself where the register has none. */
  cite: (factId: string) => string;
  components: ComponentSet;
  /** Ids that the text's own headings must leave alone, besides those of every page. */
  ids?: readonly string[];
  /** Components that are HTML already. */
  written?: ReadonlyMap<ComponentNode, string>;
  /** Pictures placed by another writing of the same text; more are added. */
  pictures?: Picture[];
}

/** Writes a parsed body as HTML. The tree must have passed the lint: unknown components are left out here. */
export function renderTree(tree: Root, writing: Writing): Rendered {
  const writer = new TreeWriter(writing);
  return { html: writer.nodes(tree.children), headings: writer.headings, pictures: writer.pictures };
}

/** Writes nodes of one text as HTML, and keeps the headings and pictures met on the way. */
export class TreeWriter {
  readonly headings: Heading[] = [];
  readonly pictures: Picture[];
  readonly #ids: HeadingIds;
  readonly #writing: Writing;

  constructor(writing: Writing) {
    this.#writing = writing;
    this.#ids = new HeadingIds(writing.ids);
    this.pictures = writing.pictures ?? [];
  }

  /** Writes nodes one after the other. */
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
    const id = this.#ids.take(text);
    this.headings.push({ depth: Number(depth), id, text });
    return { id };
  }

  #component(node: ComponentNode): string {
    const written = this.#writing.written?.get(node);
    if (written !== undefined) return written;
    const component = findComponent(node.name, this.#writing.components);
    if (component === undefined) return '';
    const values = readValues(node);
    const headingId = this.#sectionId(component.heading?.(values));
    const isBlock = component.place === 'block';
    const inner = this.nodes(isBlock ? node.children : node.children.flatMap(unwrapParagraph));
    const body = isBlock && isRunningText(node) ? `<p>${inner}</p>` : inner;
    const html = component.render({
      values,
      body: body === '<p></p>' ? '' : body,
      cite: this.#writing.cite,
      headingId,
      picture: (source, alt, wide) => this.#placePicture(source, alt, wide),
    });
    // A line that holds one inline component alone is a block to the parser and a paragraph to the author.
    return !isBlock && node.type === 'mdxJsxFlowElement' ? `<p>${html}</p>` : html;
  }

  #sectionId(heading: { text: string; id?: string } | undefined): string {
    if (heading === undefined) return '';
    const id = heading.id ?? this.#ids.take(heading.text);
    this.headings.push({ depth: 2, id, text: heading.text });
    return id;
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

/** The attributes of a component as its author wrote them. */
export function readValues(node: ComponentNode): ComponentValues {
  const values: Record<string, string | true> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    values[attribute.name] = typeof attribute.value === 'string' ? attribute.value : true;
  }
  return values;
}

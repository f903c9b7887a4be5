import type { Element, Root as Tree } from 'hast';
import type { Image, List, Nodes, Root } from 'mdast';
import { allowedHtml } from '../contract.ts';
import { CommentTree } from './comment-tree.ts';
import { readTag, type Tag } from './read-tag.ts';
import { CITE_SCHEMES, safeLink } from './safe-link.ts';

/** A comment as a tree of allowed elements, with what the rules look at. */
export interface BuiltComment {
  tree: Tree;
  links: string[];
  /** The words alone, blocks and lines on lines of their own. */
  plain: string;
  /** The words of links. */
  linked: string;
}

/** Elements that are out of date, and what stands for them in a page. */
const SUCCESSORS: Readonly<Record<string, string>> = { acronym: 'abbr', strike: 'del' };

const BLOCKS = /^(?:blockquote|li|ol|p|pre|ul)$/;

const MARKDOWN_ELEMENTS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  blockquote: 'blockquote',
  listItem: 'li',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
};

/** Turns a parsed comment into a tree of allowed elements; what a comment has no room for keeps its words. */
export function buildComment(root: Root): BuiltComment {
  return new Builder().build(root);
}

class Builder {
  readonly #tree = new CommentTree();
  readonly #links: string[] = [];
  #plain = '';
  #linked = '';

  build(root: Root): BuiltComment {
    const steps: (() => void)[] = [];
    // A stack of its own, last step first: nesting never deepens the program's.
    const visit = (node: Nodes, parent: Nodes): void => {
      const leave = this.#enter(node, parent);
      steps.push(leave);
      if (!('children' in node)) return;
      for (const child of node.children.toReversed()) {
        steps.push(() => {
          visit(child, node);
        });
      }
    };
    visit(root, root);
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) step();
    const plain = this.#plain.replace(/\n{2,}/g, '\n').trim();
    return { tree: this.#tree.finish(), links: this.#links, plain, linked: this.#linked };
  }

  /** Opens what a node stands for, and gives back how it is closed. */
  #enter(node: Nodes, parent: Nodes): () => void {
    if (node.type === 'text') this.#text(node.value);
    if (node.type === 'break') this.#breakLine();
    if (node.type === 'html') this.#tag(readTag(node.value));
    if (node.type === 'inlineCode') this.#fill(['code'], node.value);
    if (node.type === 'code') this.#fill(['pre', 'code'], node.value);
    if (node.type === 'image') this.#picture(node);
    if (node.type === 'link') return this.#link(node.url, node.title);
    if (node.type === 'heading') return this.#openAll(['p', 'strong']);
    if (node.type === 'list') return this.#list(node);
    // A short item's words stand in it without a paragraph.
    if (node.type === 'paragraph' && parent.type === 'listItem' && parent.spread !== true)
      return this.#endLine;
    const name = MARKDOWN_ELEMENTS[node.type];
    return name === undefined ? nothing : this.#open(name);
  }

  readonly #endLine = (): void => {
    this.#plain += '\n';
  };

  #text(value: string): void {
    this.#tree.text(value);
    this.#plain += value;
    if (this.#tree.isWithin('a')) this.#linked += value;
  }

  #breakLine(): void {
    this.#tree.lineBreak();
    this.#plain += '\n';
  }

  #fill(names: readonly string[], value: string): void {
    const leave = this.#openAll(names);
    this.#text(value);
    leave();
  }

  /** A picture becomes a link to it: nothing is fetched from elsewhere for anybody who reads. */
  #picture({ url, title, alt }: Image): void {
    const leave = this.#link(url, title);
    this.#text(alt ? alt : url);
    leave();
  }

  #list({ ordered, start }: List): () => void {
    if (ordered !== true) return this.#open('ul');
    return this.#open('ol', typeof start === 'number' && start !== 1 ? { start } : {});
  }

  #openAll(names: readonly string[]): () => void {
    const leaves = names.map((name) => this.#open(name)).toReversed();
    return () => {
      for (const leave of leaves) leave();
    };
  }

  #open(name: string, properties: Element['properties'] = {}): () => void {
    const element = this.#tree.enter(name, properties);
    return () => {
      if (element !== undefined) this.#tree.exit(element);
      if (BLOCKS.test(name)) this.#plain += '\n';
    };
  }

  #link(url: string, title: string | null | undefined): () => void {
    const href = safeLink(url);
    if (href === undefined) return nothing;
    this.#links.push(href);
    const leave = this.#open('a', { href, ...(title ? { title } : {}) });
    return () => {
      leave();
      this.#linked += ' ';
    };
  }

  #tag(tag: Tag | undefined): void {
    if (tag === undefined || !Object.hasOwn(allowedHtml, tag.name)) return;
    const name = SUCCESSORS[tag.name] ?? tag.name;
    if (BLOCKS.test(name)) this.#plain += '\n';
    if (name === 'br') {
      this.#breakLine();
    } else if (tag.kind === 'close') {
      this.#tree.closeTag(name);
    } else {
      const properties = readProperties(tag, allowedHtml[tag.name] ?? []);
      if (name === 'a' && properties.href === undefined) return;
      if (name === 'a') this.#links.push(String(properties.href));
      this.#tree.openTag(name, properties);
    }
  }
}

function readProperties({ attributes }: Tag, allowed: readonly string[]): Element['properties'] {
  const properties: Element['properties'] = {};
  for (const name of allowed) {
    const written = attributes.get(name);
    if (written === undefined) continue;
    if (name === 'href') properties.href = safeLink(written);
    else if (name === 'cite') properties.cite = safeLink(written, CITE_SCHEMES);
    else if (name === 'datetime') properties.dateTime = readMoment(written);
    else if (name === 'start') properties.start = readStart(written);
    else properties[name] = written;
  }
  return properties;
}

function readMoment(written: string): string | undefined {
  const isMoment = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/.test(written);
  return isMoment && !Number.isNaN(Date.parse(written)) ? written : undefined;
}

function readStart(written: string): number | undefined {
  return /^\d{1,9}$/.test(written) ? Number(written) : undefined;
}

function nothing(): void {
  // Closes nothing.
}

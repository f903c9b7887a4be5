import type { Element, ElementContent, Root } from 'hast';

/** Elements that stand in a line of text; all others are blocks. */
const INLINE = new Set(['a', 'abbr', 'b', 'br', 'cite', 'code', 'del', 'em', 'i', 'q', 'strong']);

/** Elements within each other, at most. Deeper ones are left out, their words stay. */
const DEEPEST = 24;

type Origin = 'markdown' | 'tag' | 'implied';

interface Open {
  element: Element;
  origin: Origin;
}

/**
 * Builds a comment's tree from what Markdown and typed tags open and close, in whatever order. The tree is always
 * valid HTML: blocks never stand in lines, lines stand in paragraphs, lists hold items, links hold no links. A tag that
 * nobody closes ends with the block around it, so that nothing is ever built twice.
 */
export class CommentTree {
  readonly root: Root = { type: 'root', children: [] };
  readonly #open: Open[] = [];

  /** Opens what Markdown found; undefined where it may not stand here. Close it with `exit`. */
  enter(tagName: string, properties: Element['properties'] = {}): Element | undefined {
    return this.#add(tagName, properties, 'markdown');
  }

  /** Closes what `enter` opened, and all that was opened within. */
  exit(element: Element): void {
    const index = this.#open.findIndex((open) => open.element === element);
    if (index >= 0) this.#closeTo(index);
    else if (element.tagName === 'p') this.#closeParagraph();
  }

  /** Opens what a tag in the text asks for; false where it may not stand here. */
  openTag(tagName: string, properties: Element['properties']): boolean {
    return this.#add(tagName, properties, 'tag') !== undefined;
  }

  /** Closes what a tag opened, unless Markdown has opened something since. */
  closeTag(tagName: string): void {
    if (tagName === 'p') {
      if (!this.#isInMarkdownLine()) this.#closeParagraph();
      return;
    }
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const open = this.#open[index];
      if (open?.origin === 'tag' && open.element.tagName === tagName) {
        this.#closeTo(index);
        return;
      }
      if (open?.origin === 'markdown' && open.element.tagName !== 'p') return;
    }
  }

  /** Adds words; a line's end becomes a break, but for code. */
  text(value: string): void {
    if (this.#isWithin('pre') || this.#isWithin('code')) {
      // HTML drops a line's end right after <pre>: it never was one of the words.
      const isFirst = this.#current()?.tagName === 'pre' && this.#children().length === 0;
      this.#append({ type: 'text', value: isFirst ? value.replace(/^\n+/, '') : value });
      return;
    }
    for (const [index, line] of value.split('\n').entries()) {
      if (index > 0) this.lineBreak();
      if (line === '' || (line.trim() === '' && !this.#isInLine())) continue;
      this.#placeLine();
      this.#append({ type: 'text', value: line });
    }
  }

  /** Ends a line, unless there is none. */
  lineBreak(): void {
    if (this.#isInLine() && this.#children().length > 0)
      this.#append({ type: 'element', tagName: 'br', properties: {}, children: [] });
  }

  /** Whether such an element is open around what comes next. */
  isWithin(tagName: string): boolean {
    return this.#isWithin(tagName);
  }

  /** Closes everything. */
  finish(): Root {
    this.#closeTo(0);
    return this.root;
  }

  #add(tagName: string, properties: Element['properties'], origin: Origin): Element | undefined {
    if (this.#open.length >= DEEPEST || (tagName === 'a' && this.#isWithin('a'))) return undefined;
    if (INLINE.has(tagName)) this.#placeLine();
    else if (!this.#placeBlock(tagName)) return undefined;
    return this.#push({ type: 'element', tagName, properties, children: [] }, origin);
  }

  #push(element: Element, origin: Origin): Element {
    this.#append(element);
    this.#open.push({ element, origin });
    return element;
  }

  #placeLine(): void {
    const name = this.#current()?.tagName;
    if (name === undefined || name === 'blockquote') this.#push(newElement('p'), 'implied');
    if (name === 'ul' || name === 'ol') this.#push(newElement('li'), 'implied');
  }

  #placeBlock(tagName: string): boolean {
    if (this.#isInMarkdownLine()) return false;
    if (tagName === 'li' && !this.#closeItem()) return false;
    this.#closeParagraph();
    const name = this.#current()?.tagName;
    if (name === 'pre') this.#pop();
    if (tagName !== 'li' && (name === 'ul' || name === 'ol')) this.#push(newElement('li'), 'implied');
    return true;
  }

  /** Closes the item before, down to the list that the next one stands in; false where there is no list. */
  #closeItem(): boolean {
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const open = this.#open[index];
      if (open?.element.tagName === 'ul' || open?.element.tagName === 'ol') {
        this.#closeTo(index + 1);
        return true;
      }
      if (
        open?.element.tagName === 'blockquote' ||
        (open?.origin === 'markdown' && open.element.tagName !== 'p')
      )
        return false;
    }
    return false;
  }

  #closeParagraph(): void {
    for (;;) {
      const name = this.#current()?.tagName;
      if (name === undefined || (name !== 'p' && !INLINE.has(name))) return;
      this.#pop();
    }
  }

  #closeTo(length: number): void {
    while (this.#open.length > length) this.#pop();
  }

  #pop(): void {
    const element = this.#open.pop()?.element;
    if (element === undefined) return;
    while (isBreak(element.children.at(-1))) element.children.pop();
    if (!hasContent(element)) this.#children().pop();
  }

  #append(node: ElementContent): void {
    const children = this.#children();
    const last = children.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else if (node.type !== 'text' || node.value !== '') children.push(node);
  }

  #children(): ElementContent[] {
    // A marked boundary: nothing but elements and text is ever added to the root.
    return this.#current()?.children ?? (this.root.children as ElementContent[]);
  }

  #current(): Element | undefined {
    return this.#open.at(-1)?.element;
  }

  #isInLine(): boolean {
    const name = this.#current()?.tagName;
    return name !== undefined && (name === 'p' || name === 'li' || name === 'pre' || INLINE.has(name));
  }

  /** Whether something that Markdown opened in a line is still open. */
  #isInMarkdownLine(): boolean {
    return this.#open.some(({ element, origin }) => origin === 'markdown' && INLINE.has(element.tagName));
  }

  #isWithin(tagName: string): boolean {
    return this.#open.some(({ element }) => element.tagName === tagName);
  }
}

function newElement(tagName: string): Element {
  return { type: 'element', tagName, properties: {}, children: [] };
}

function isBreak(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'br';
}

function hasContent({ children }: Element): boolean {
  return children.some((child) => child.type !== 'text' || child.value.trim() !== '');
}

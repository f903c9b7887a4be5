import type { Element, Root } from 'hast';
import { findComponent, type ComponentSet, type ProseComponent } from './components.ts';
import { findFigures } from './figures.ts';
import { HeadingOrder } from './heading-order.ts';
import { findValueMistakes } from './lint-values.ts';
import { findMisplacing } from './placing.ts';
import type { Problem } from './problem.ts';
import { readValues } from './render.ts';
import { RunningText } from './running-text.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';
import { isComponent, placeOf, type ComponentNode, type ProseNode } from './tree.ts';

/** A link or a fact used in the text, with its place, for the checks that need the whole site. */
export interface Reference {
  target: string;
  line: number;
  column: number;
}

/** What reading a body closely brings to light. */
export interface LintResult {
  problems: Problem[];
  links: Reference[];
  facts: Reference[];
  pictures: Reference[];
}

/** Reads a parsed body for mistakes: the closed set of components, headings, pictures and unsourced figures. */
export function lintTree(tree: Root, { body, file, offset, components }: LintSource): LintResult {
  const reader = new Reader(file, offset, new RunningText(body, offset), components);
  reader.read(tree.children, { figuresAllowed: false, inside: '', parent: '' });
  reader.endText();
  return reader.result;
}

interface LintSource {
  body: string;
  file: string;
  /** Lines of the file that come before the body. */
  offset: number;
  /** What this kind of text may use. */
  components: ComponentSet;
}

/** What does not end a run of text: a figure may begin outside and end inside. */
const EMPHASIS = /^(?:a|del|em|strong)$/;

/** What a text has one of: the exercise and the clause have an id each, and an excerpt ends once. */
const ONCE = /^(?:TryThis|BuildItIn|More)$/;

class Reader {
  readonly result: LintResult = { problems: [], links: [], facts: [], pictures: [] };
  readonly #file: string;
  readonly #offset: number;
  readonly #text: RunningText;
  readonly #seen = new Set<string>();
  readonly #headings = new HeadingOrder();
  readonly #components: ComponentSet;
  #isInHeading = false;

  constructor(file: string, offset: number, text: RunningText, components: ComponentSet) {
    this.#file = file;
    this.#offset = offset;
    this.#text = text;
    this.#components = components;
  }

  read(nodes: readonly ProseNode[], around: Surroundings): void {
    for (const node of nodes) {
      if (node.type === 'text' && around.inside !== 'code') this.#readLostLink(node);
      if (node.type === 'text' && !around.figuresAllowed) this.#text.add(node);
      else if (node.type !== 'element' || !EMPHASIS.test(node.tagName)) this.endText();
      if (node.type === 'element') this.#readElement(node, around);
      else if (isComponent(node)) this.#readComponent(node, around);
      else if (node.type !== 'text' && node.type !== 'comment') {
        const isImport = node.type === 'mdxjsEsm';
        this.#report(node, isImport ? 'import/export' : '{ }', 'code has no place in a text', {
          remedy: isImport
            ? 'Take it out: components need no import. Where the word begins a paragraph, begin with another one.'
            : 'Take it out; where the sign itself is meant, write \\{ and \\}.',
        });
      }
    }
  }

  /** Ends the text read so far and reports the figures in it. */
  endText(): void {
    for (const { words, kind, line, column } of this.#text.end()) {
      this.result.problems.push({
        file: this.#file,
        line,
        column,
        field: 'figure',
        message: `“${words.replace(/\s+/g, ' ')}” is ${kind} without a source`,
        remedy: this.#isInHeading
          ? 'Say it in the text below, inside <Fact>, and keep figures out of headings.'
          : 'Wrap the claim in <Fact id="F..">…</Fact> and list the id under sources, move it into <Example>, or say it without the figure.',
      });
    }
  }

  /** What was meant as a link and is not one stands in the text as it was typed. */
  #readLostLink(node: ProseNode & { type: 'text' }): void {
    const words = /\[[^\]]*\]\((?:$|[/#][^)]*\)?)/.exec(node.value)?.[0];
    if (words === undefined) return;
    const remedy = 'Write [words](/address/) without a space or a line break in the address.';
    this.#report(node, 'link', `“${words}” is printed as it stands, for it is not a link`, { remedy });
  }

  #readElement(node: Element, around: Surroundings): void {
    const { tagName, properties } = node;
    if (/^h[1-6]$/.test(tagName)) {
      const wrong = this.#headings.follow(node);
      if (wrong !== undefined) this.#report(node, 'heading', wrong.message, wrong);
    }
    if (tagName === 'img') this.#readPicture(node, properties.src ?? '', properties.alt ?? '');
    // Between scenes, fragments are ways that the scenario itself is asked about.
    if (tagName === 'a' && !(around.parent === 'Scene' && /^#/.test(properties.href ?? '')))
      this.#refer(this.result.links, node, properties.href ?? '');
    const inside = surroundingsOf(tagName) ?? around.inside;
    this.#isInHeading = inside === 'heading';
    this.read(node.children, {
      ...around,
      figuresAllowed: around.figuresAllowed || inside === 'code',
      inside,
    });
    if (!EMPHASIS.test(tagName)) this.endText();
    this.#isInHeading = around.inside === 'heading';
  }

  #readPicture(node: ProseNode, source: string, alt: string): void {
    this.#refer(this.result.pictures, node, source);
    if (alt.trim() !== '') return;
    this.#report(node, 'alt', `the picture ${source} has no alternative text`, {
      remedy: isComponent(node)
        ? 'Say what it shows: alt="what it shows"; or, if it adds nothing to the words, write the bare word decorative.'
        : 'Say what it shows: ![what it shows](./picture.png), or use <Figure src="…" decorative />.',
    });
  }

  #readComponent(node: ComponentNode, around: Surroundings): void {
    const name = node.name ?? '';
    const component = findComponent(name, this.#components);
    if (component === undefined) {
      const remedy = `Use one of ${Object.keys(this.#components).join(', ')}, or plain Markdown.`;
      this.#report(node, `<${name}>`, 'no such component', { remedy });
    } else {
      this.#readValues(node, name, component);
      this.#readPlace(node, name, component, around);
      if (component.heading !== undefined) this.#headings.enter(2);
    }
    const holdsFigures = component?.holdsFigures === true || readValues(node).example === true;
    this.read(node.children, {
      ...around,
      figuresAllowed: around.figuresAllowed || holdsFigures,
      parent: name,
    });
    this.endText();
  }

  #readPlace(node: ComponentNode, name: string, component: ProseComponent, around: Surroundings): void {
    const misplacing = findMisplacing(node, component, around.parent, this.#components);
    if (misplacing !== undefined) this.#report(node, `<${name}>`, misplacing.message, misplacing);
    if (ONCE.test(name) && this.#seen.has(name))
      this.#report(node, `<${name}>`, 'stands here a second time', { remedy: 'Keep one of the two.' });
    this.#seen.add(name);
    if (name === 'Fact' && around.inside !== '') {
      const remedy = 'Say it in the text below, and keep figures out of headings and links.';
      this.#report(node, '<Fact>', `a fact cannot stand in a ${around.inside}`, { remedy });
    }
  }

  #readValues(node: ComponentNode, name: string, component: ProseComponent): void {
    for (const mistake of findValueMistakes(node, component))
      this.#report(node, `<${name}>`, mistake.message, mistake);
    const values = readValues(node);
    if (component.namesFact === true && typeof values.id === 'string') {
      this.#refer(this.result.facts, node, values.id);
    }
    for (const { words, kind } of findFigures(typeof values.title === 'string' ? values.title : '')) {
      const remedy = 'Say it in the text below, inside <Fact>, and keep figures out of titles.';
      this.#report(node, 'figure', `“${words}” is ${kind} without a source`, { remedy });
    }
    for (const address of [values.href, values.creditUrl, values.licenseUrl]) {
      if (typeof address === 'string') this.#refer(this.result.links, node, address);
    }
    if (typeof values.src === 'string') {
      const alt = typeof values.alt === 'string' ? values.alt : '';
      this.#readPicture(node, values.src, values.decorative === true ? 'decorative' : alt);
    }
  }

  #refer(list: Reference[], node: ProseNode, target: string): void {
    list.push({ target, ...placeOf(node, this.#offset) });
  }

  #report(node: ProseNode, field: string, message: string, { remedy }: { remedy: string }): void {
    this.result.problems.push({ file: this.#file, ...placeOf(node, this.#offset), field, message, remedy });
  }
}

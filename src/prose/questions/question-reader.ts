import type { Element } from 'hast';
import { hashOf, type Unhashed } from '../../training/identify.ts';
import type { Question, Words } from '../../training/question.ts';
import { readValues, type TreeWriter } from '../render.ts';
import type { Place, Problem } from '../problem.ts';
import { isComponent, placeOf, textOf, type ComponentNode, type ProseNode } from '../tree.ts';

/** A question read from a text, with where it and its choices, items, pairs or scenes stand. */
export interface PlacedQuestion {
  question: Question;
  place: Place;
  parts: Place[];
}

/** A line of a list: its words, what is nested below them, and whether its box is ticked. */
export interface Line {
  node: Element;
  words: Words;
  why: Words;
  isTicked: boolean;
}

/** Reads parts of a question: their words as text and HTML, and what is wrong with how they are written. */
export class QuestionReader {
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #offset: number;
  readonly #writer: TreeWriter;

  constructor(file: string, offset: number, writer: TreeWriter) {
    this.#file = file;
    this.#offset = offset;
    this.#writer = writer;
  }

  /** Notes a mistake at a node. */
  report(node: ProseNode, field: string, message: string, remedy: string): void {
    this.problems.push({ file: this.#file, ...this.placeOf(node), field, message, remedy });
  }

  /** Where a node stands in the file. */
  placeOf(node: ProseNode): Place {
    return placeOf(node, this.#offset);
  }

  /** The words of some nodes; paragraphs and all. */
  wordsOf(nodes: readonly ProseNode[]): Words {
    const text = nodes.map(textOf).join('').replace(/\s+/g, ' ').trim();
    return { text, html: this.#writer.nodes(nodes).trim() };
  }

  /** Words of one sentence or several, without a paragraph round them. */
  phraseOf(nodes: readonly ProseNode[]): Words {
    return this.wordsOf(nodes.flatMap(unwrap));
  }

  /** What stands before the stem, the stem, and from where on the answer begins. */
  readStem(node: ComponentNode, field: string, isAnswer: (child: ProseNode) => boolean) {
    const blocks = node.children.filter((child) => !isBlank(child));
    const found = blocks.findIndex(isAnswer);
    const before = found === -1 ? blocks : blocks.slice(0, found);
    const stem = before.at(-1);
    if (stem === undefined || !(isElement(stem, 'p') || isComponent(stem))) {
      const remedy = 'Begin with a paragraph that asks, right before the list or table of answers.';
      this.report(node, field, 'asks nothing', remedy);
    }
    const lead = this.wordsOf(before.slice(0, -1)).html;
    const values = readValues(node);
    return {
      asked: {
        ...identityOf(node),
        ...(lead === '' ? {} : { lead }),
        stem: this.phraseOf(stem === undefined ? [] : [stem]),
        isExample: values.example === true,
      },
      answer: found === -1 ? [] : blocks.slice(found),
    };
  }

  /** The lines of a list; each has its why in a list of one line below it. */
  readLines(list: Element, field: string): Line[] {
    return list.children.flatMap((child) => (isElement(child, 'li') ? [this.#readLine(child, field)] : []));
  }

  #readLine(node: Element, field: string): Line {
    const content = node.children.flatMap(unwrap);
    const box = content.find((child) => isElement(child, 'input'));
    const nested = content.filter(
      (child): child is Element => isElement(child, 'ul') || isElement(child, 'ol'),
    );
    const reasons = nested.flatMap(({ children }) => children.filter((child) => isElement(child, 'li')));
    if (reasons.length > 1) {
      const remedy = 'Say it in one line; several sentences are welcome.';
      this.report(node, field, 'has more than one why', remedy);
    }
    const words = content.filter((child) => child !== box && !nested.some((list) => list === child));
    return {
      node,
      words: this.wordsOf(words),
      why: this.phraseOf(
        reasons.slice(0, 1).flatMap((reason) => ('children' in reason ? reason.children : [])),
      ),
      isTicked: box?.type === 'element' && box.properties.checked === true,
    };
  }

  /** Complains of what stands after the answers. */
  refuseRest(rest: readonly ProseNode[], field: string): void {
    const [first] = rest;
    if (first === undefined) return;
    this.report(
      first,
      field,
      'goes on after its answers',
      'Put this before the question, or after it is closed.',
    );
  }

  /** The question with its hash, and the places of its parts. */
  place(node: ComponentNode, question: Unhashed, parts: readonly ProseNode[]): PlacedQuestion {
    return {
      question: { ...question, hash: hashOf(question) },
      place: this.placeOf(node),
      parts: parts.map((part) => this.placeOf(part)),
    };
  }
}

/** The id and objective that an author gave a question. */
export function identityOf(node: ComponentNode): { id: string; objective?: string } {
  const { id, objective } = readValues(node);
  return {
    id: typeof id === 'string' ? id : '',
    ...(typeof objective === 'string' ? { objective } : {}),
  };
}

/** The words of a paragraph without it; a space keeps them from those of the next. */
function unwrap(node: ProseNode): readonly ProseNode[] {
  return isElement(node, 'p') ? [...node.children, { type: 'text', value: ' ' }] : [node];
}

/** Tells whether a node is an element of that name. */
export function isElement(node: ProseNode | undefined, tagName: string): node is Element {
  return node?.type === 'element' && node.tagName === tagName;
}

/** White space between blocks. */
export function isBlank(node: ProseNode): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

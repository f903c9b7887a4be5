import type { Root } from 'hast';
import type { Problem } from './problem.ts';
import { readValues } from './render.ts';
import { isComponent, placeOf, textOf, type ComponentNode, type ProseNode } from './tree.ts';

/** Longest title of a step: it is written beside a landing. */
const LONGEST_TITLE = 48;

const QUESTIONS = /^(?:Quiz|Order|Match|Sort|Scenario|Reflection|Commitment)$/;

/** Finds what is wrong with how a module is cut into steps: their titles and minutes, headings, and what stands outside. */
export function lintOutline(tree: Root, { file, offset }: { file: string; offset: number }): Problem[] {
  return new OutlineReader(file, offset).read(tree);
}

class OutlineReader {
  readonly #problems: Problem[] = [];
  readonly #file: string;
  readonly #offset: number;

  constructor(file: string, offset: number) {
    this.#file = file;
    this.#offset = offset;
  }

  read(tree: Root): Problem[] {
    const first = tree.children.findIndex(isStep);
    for (const [index, node] of tree.children.entries()) {
      if (isStep(node)) this.#readStep(node);
      else if (first !== -1 && index > first) this.#readStray(node);
      this.#readHeadings(node, '');
    }
    return this.#problems;
  }

  #readStep(node: ComponentNode): void {
    const { title, minutes } = readValues(node);
    if (typeof title === 'string' && title.length > LONGEST_TITLE) {
      const remedy = 'It is written beside a landing of the river: say it in fewer words.';
      this.#report(node, '<Step>', `title is longer than ${LONGEST_TITLE} characters`, remedy);
    }
    this.#readMinutes(node, '<Step>', minutes);
    for (const child of node.children) {
      if (isComponent(child) && child.name === 'Discuss')
        this.#readMinutes(child, '<Discuss>', readValues(child).minutes);
    }
  }

  #readMinutes(node: ComponentNode, field: string, minutes: string | true | undefined): void {
    if (typeof minutes !== 'string' || minutes === '' || /^[1-9]\d?$/.test(minutes)) return;
    const remedy = 'Write a whole number in quotation marks: minutes="3".';
    this.#report(node, field, `minutes is “${minutes}”, which is no number of minutes`, remedy);
  }

  #readStray(node: ProseNode): void {
    // What else is misplaced says so itself; footnotes go to the end by themselves.
    const isNotes = node.type === 'element' && node.properties.dataFootnotes !== undefined;
    if (node.type !== 'element' || isNotes) return;
    const words = textOf(node).trim().slice(0, 40);
    this.#report(
      node,
      '<Step>',
      `“${words}” stands after a step`,
      'Move it into the step before or after it.',
    );
  }

  #readHeadings(node: ProseNode, question: string): void {
    if (node.type === 'element' && /^h[2-6]$/.test(node.tagName)) {
      if (question !== '' && question !== 'Sort') {
        const remedy = 'Say it in a paragraph; the question has its place in the outline already.';
        this.#report(node, 'heading', `a heading has no place in <${question}>`, remedy);
      } else if (node.tagName === 'h2' && question === '') {
        const remedy = 'Begin sections inside a step with ###: the step’s own title is the ##.';
        this.#report(node, 'heading', `“${textOf(node)}” is as high as a step`, remedy);
      }
    }
    const isQuestion = isComponent(node) && QUESTIONS.test(node.name ?? '');
    if (!('children' in node)) return;
    for (const child of node.children) this.#readHeadings(child, isQuestion ? (node.name ?? '') : question);
  }

  #report(node: ProseNode, field: string, message: string, remedy: string): void {
    this.#problems.push({ file: this.#file, ...placeOf(node, this.#offset), field, message, remedy });
  }
}

function isStep(node: ProseNode): node is ComponentNode {
  return isComponent(node) && node.name === 'Step';
}

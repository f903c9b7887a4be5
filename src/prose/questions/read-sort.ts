import { keyOf } from '../../training/identify.ts';
import type { SortItem, Words } from '../../training/question.ts';
import type { ComponentNode, ProseNode } from '../tree.ts';
import { isElement, type PlacedQuestion, type QuestionReader } from './question-reader.ts';

/** Reads `<Sort>`: a stem, then headings as bins with a list of things below each. */
export function readSort(node: ComponentNode, reader: QuestionReader): PlacedQuestion {
  const { asked, answer } = reader.readStem(node, '<Sort>', isHeading);
  const bins: { key: string; words: Words }[] = [];
  const items: SortItem[] = [];
  const places: ProseNode[] = [];
  const filled = new Set<string>();
  for (const child of answer) {
    const bin = bins.at(-1)?.key;
    if (isHeading(child) && child.type === 'element') {
      const words = reader.phraseOf(child.children);
      bins.push({ key: keyOf(words.text), words });
    } else if (isElement(child, 'ul') && bin !== undefined) {
      filled.add(bin);
      for (const { node: line, words, why } of reader.readLines(child, '<Sort>')) {
        items.push({ key: keyOf(words.text), words, why, bin });
        places.push(line);
      }
    } else {
      const remedy = 'Write each bin as a heading ### with a list that begins with - below it.';
      reader.report(child, '<Sort>', 'is neither a bin nor a list of what belongs into it', remedy);
    }
  }
  if (bins.length < 2 || bins.some(({ key }) => !filled.has(key))) {
    const remedy = 'Write two bins or more as headings ###, each with a list of what belongs into it.';
    reader.report(node, '<Sort>', bins.length < 2 ? 'has fewer than two bins' : 'has an empty bin', remedy);
  }
  return reader.place(node, { ...asked, kind: 'sort', bins, items }, places);
}

function isHeading(node: ProseNode): boolean {
  return node.type === 'element' && /^h[2-6]$/.test(node.tagName);
}

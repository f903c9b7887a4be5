import type { Element } from 'hast';
import { keyOf } from '../../training/identify.ts';
import { textOf, type ComponentNode } from '../tree.ts';
import { isElement, type PlacedQuestion, type QuestionReader } from './question-reader.ts';

/** Reads `<Match>`: a stem, and a table with a pair in each row, and why they belong together. */
export function readMatch(node: ComponentNode, reader: QuestionReader): PlacedQuestion {
  const { asked, answer } = reader.readStem(node, '<Match>', (child) => isElement(child, 'table'));
  const [table, ...rest] = answer;
  reader.refuseRest(rest, '<Match>');
  const [head, ...rows] = isElement(table, 'table') ? rowsOf(table) : [];
  const [left, right] = head === undefined ? [] : cellsOf(head).map((cell) => textOf(cell).trim());
  const pairs = rows.map((row) => {
    const [first, second, why, ...more] = cellsOf(row).map((cell) => reader.phraseOf(cell.children));
    const empty = { text: '', html: '' };
    if (more.length > 0)
      reader.report(row, '<Match>', 'has more than three columns', 'Keep the pair and its why.');
    const [shown, option] = [first ?? empty, second ?? empty];
    return {
      key: keyOf(shown.text),
      left: shown,
      optionKey: keyOf(option.text),
      right: option,
      why: why ?? empty,
    };
  });
  return reader.place(node, { ...asked, kind: 'match', heads: [left ?? '', right ?? ''], pairs }, rows);
}

function rowsOf(table: Element): Element[] {
  return table.children
    .flatMap((part) => (part.type === 'element' ? part.children : []))
    .filter((row) => isElement(row, 'tr'));
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((cell) => isElement(cell, 'td') || isElement(cell, 'th'));
}

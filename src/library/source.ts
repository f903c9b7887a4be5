import { LineCounter, parseDocument, type Document, isMap, isNode, isPair } from 'yaml';
import type { Place, Problem } from '../prose/problem.ts';
import { readYamlMistakes } from './yaml-mistakes.ts';

/** A YAML document that knows where each of its values stands in its file. */
export interface YamlSource {
  value: unknown;
  /** Place of a field's value, or of the nearest field above it that exists. */
  locate: (path: readonly PropertyKey[]) => Place;
  problems: Problem[];
}

/** An MDX file taken apart: its front matter and its body. */
export interface MatterSource {
  matter: YamlSource;
  body: string;
  /** Lines of the file before the body's first. */
  offset: number;
}

/** Reads YAML; a syntax error becomes a problem with its place, `offset` lines further down. */
export function readYaml(text: string, file: string, offset = 0): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const place = (position: number): Place => {
    const { line, col } = lines.linePos(position);
    return { line: Math.max(line, 1) + offset, column: Math.max(col, 1) };
  };
  const problems = readYamlMistakes(document).map(({ position, ...words }): Problem => ({
    file,
    ...place(position),
    field: 'YAML',
    ...words,
  }));
  const locate = (path: readonly PropertyKey[]): Place => place(findPosition(document, path));
  if (problems.length > 0) return { value: undefined, locate, problems };
  try {
    return { value: document.toJS(), locate, problems };
  } catch (error) {
    // What names itself again and again would fill the memory once it is written out.
    if (!(error instanceof ReferenceError)) throw error;
    const mistake = {
      message: 'values refer to each other too often',
      remedy: 'Write each value where it belongs, without & and *.',
    };
    return { value: undefined, locate, problems: [{ file, ...place(0), field: 'YAML', ...mistake }] };
  }
}

/** Takes an MDX file apart; a file without a whole head is told so once, and not field by field. */
export function readMatter(source: string, file: string): MatterSource {
  // Some editors put a mark in front that nobody sees.
  const text = source.replace(/^\uFEFF/, '');
  const found = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?$\n?/m.exec(text);
  if (found?.index !== 0) {
    const { locate } = readYaml('', file);
    const isOpen = /^---[ \t]*\r?\n/.test(text);
    const matter = { value: undefined, locate, problems: [missHead(isOpen, file)] };
    // Without an end to its head, nobody knows where the text begins.
    return { matter, body: isOpen ? '' : text, offset: 0 };
  }
  const body = text.slice(found[0].length);
  const yaml = found[1] ?? '';
  return { matter: readYaml(yaml.trim() === '' ? '{}' : yaml, file, 1), body, offset: countLines(found[0]) };
}

function missHead(isOpen: boolean, file: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    field: 'front matter',
    message: isOpen ? 'has no end' : 'is missing',
    remedy: isOpen
      ? 'Write --- on a line of its own after the last field.'
      : 'Begin the file with a line ---, then the fields, then another line ---.',
  };
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

function findPosition(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const steps = path.slice(0, length);
    const parent: unknown = length === 1 ? document.contents : document.getIn(steps.slice(0, -1), true);
    const last = steps.at(-1);
    if (isMap(parent)) {
      const pair = parent.items.find(
        (item) => isPair(item) && isNode(item.key) && String(item.key) === String(last),
      );
      if (pair !== undefined && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
    }
    const node: unknown = document.getIn(steps, true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return 0;
}

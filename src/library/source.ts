import { LineCounter, parseDocument, type Document, isMap, isNode, isPair } from 'yaml';
import type { Place, Problem } from '../prose/problem.ts';

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
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (position: number): Place => {
    const { line, col } = lines.linePos(position);
    return { line: Math.max(line, 1) + offset, column: Math.max(col, 1) };
  };
  const problems = document.errors.map((error): Problem => ({
    file,
    ...place(error.pos[0]),
    field: 'YAML',
    message: error.message.replace(/\s+at line[\s\S]*$/, ''),
    remedy: 'Quote a value that contains a colon or starts with a sign, and indent with spaces.',
  }));
  return {
    value: problems.length === 0 ? document.toJS() : undefined,
    locate: (path) => place(findPosition(document, path)),
    problems,
  };
}

/** Takes an MDX file apart; a file without front matter has an empty one, whose missing fields are then reported. */
export function readMatter(text: string, file: string): MatterSource {
  const found = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?$\n?/m.exec(text);
  if (found === null || found.index !== 0) return { matter: readYaml('{}', file), body: text, offset: 0 };
  const body = text.slice(found[0].length);
  return { matter: readYaml(found[1] ?? '', file, 1), body, offset: countLines(found[0]) };
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

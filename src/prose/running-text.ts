import type { Text } from 'hast';
import { findFigures, type Figure } from './figures.ts';
import type { Place } from './problem.ts';
import { placeOf } from './tree.ts';

/** A figure with the place in the file where its words start. */
export interface PlacedFigure extends Figure, Place {}

/** Text that readers see as one run, though emphasis and links cut it into nodes: “**50**%” is a figure too. */
export class RunningText {
  readonly #lines: readonly string[];
  readonly #offset: number;
  #pieces: { node: Text; start: number }[] = [];
  #words = '';

  constructor(body: string, offset: number) {
    this.#lines = body.split(/\r?\n/);
    this.#offset = offset;
  }

  /** Adds the next piece of the run. */
  add(node: Text): void {
    this.#pieces.push({ node, start: this.#words.length });
    this.#words += node.value;
  }

  /** Ends the run and gives the figures found in it. */
  end(): PlacedFigure[] {
    const figures = findFigures(this.#words).map((figure) => ({ ...figure, ...this.#placeOf(figure) }));
    this.#pieces = [];
    this.#words = '';
    return figures;
  }

  #placeOf({ index, words }: Figure): Place {
    const piece = this.#pieces.findLast(({ start }) => start <= index);
    if (piece === undefined) return { line: 1 + this.#offset, column: 1 };
    const { node, start } = piece;
    const begin = placeOf(node, 0);
    const before = node.value.slice(0, index - start).split('\n');
    const line = begin.line + before.length - 1;
    const from = before.length === 1 ? begin.column - 1 : 0;
    const sought = node.value.slice(index - start, index - start + words.length).split('\n')[0] ?? '';
    const guess = from + (before.at(-1)?.length ?? 0);
    return { line: line + this.#offset, column: this.#nearest(line, sought, from, guess) + 1 };
  }

  /** Indents, quotation marks and entities are gone from a node's text, so the words are looked up in the file's line. */
  #nearest(line: number, sought: string, from: number, guess: number): number {
    const text = this.#lines[line - 1] ?? '';
    let nearest: number | undefined;
    for (let at = text.indexOf(sought, from); at !== -1; at = text.indexOf(sought, at + 1)) {
      if (nearest !== undefined && Math.abs(at - guess) >= Math.abs(nearest - guess)) break;
      nearest = at;
    }
    return nearest ?? guess;
  }
}

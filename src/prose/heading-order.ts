import type { Element } from 'hast';
import { textOf } from './tree.ts';

/** Follows a text's headings and says where one is of the wrong level. */
export class HeadingOrder {
  #depth = 1;

  /** Begins a section whose heading a component prints. */
  enter(depth: number): void {
    this.#depth = depth;
  }

  /** Takes the next heading, and tells what is wrong with its level, if anything. */
  follow(node: Element): { message: string; remedy: string } | undefined {
    const depth = Number(node.tagName.slice(1));
    const above = this.#depth;
    this.#depth = Math.max(depth, 1);
    if (depth === 1) {
      return {
        message: 'a text has no heading of the first level: that is its title',
        remedy: 'Begin sections with ## instead.',
      };
    }
    if (depth <= above + 1) return undefined;
    return { message: `“${textOf(node)}” skips a level`, remedy: `Write ${'#'.repeat(above + 1)} instead.` };
  }
}

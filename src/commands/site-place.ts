import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where the site before stands, beside the one in `root`, until the next build. */
export function previousOf(root: string): string {
  return `${root}.previous`;
}

/** Puts a whole build in the place of the site before, by two renames: nobody ever meets a half-written folder. */
export function putInPlace(next: string, root: string): void {
  mkdirSync(dirname(root), { recursive: true });
  rmSync(previousOf(root), { recursive: true, force: true });
  if (existsSync(root)) renameSync(root, previousOf(root));
  renameSync(next, root);
}

/** A build that was killed between its two renames left no site: the one before takes its place again. */
export function mendPlace(root: string): void {
  if (!existsSync(root) && existsSync(previousOf(root))) renameSync(previousOf(root), root);
}

/** Takes away the site before: it may show what was erased since. */
export function forgetPrevious(root: string): void {
  rmSync(previousOf(root), { recursive: true, force: true });
}

import type { Stats } from 'node:fs';

/** A text that differs as soon as a file's content was written again or another file took its place. */
export function fileIdentity({ dev, ino, size, ctimeMs }: Stats): string {
  return [dev, ino, size, ctimeMs].join('-');
}

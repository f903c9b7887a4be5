import { escapeAttribute } from '../markup/escape.ts';
import type { ShellPage } from './dependencies.ts';

/** Puts a page into a built shell: its title as text wherever the shell names it, its body as the HTML it is. */
export function fillShell(shell: string, { title, body }: ShellPage): string {
  // In one go, and by a function: nothing a page says is taken for a place of the shell or for a pattern.
  return shell.replace(/<!--(title|body)-->/g, (_, place) =>
    place === 'title' ? escapeAttribute(title) : body,
  );
}

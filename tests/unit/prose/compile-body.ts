import { htmlToHast } from 'satteri';
import type { Element, Nodes } from 'hast';
import { compileProse, type Compiled, type Prose } from '../../../src/prose/compile.ts';

/** Compiles a body of which nothing surrounds it but a citation that tries to break out of where it is printed. */
export function compileBody(body: string, offset = 0): Compiled {
  return compileProse({ body, file: 'post.mdx', offset, cite: (id) => `"Cite" <${id}>` });
}

/** The compiled form of a body; throws where it could not be parsed. */
export function proseOf(body: string): Prose {
  const { prose, problems } = compileBody(body);
  if (prose === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return prose;
}

/** Each problem in one line, “line:column field: message”. */
export function tellProblems(body: string, offset = 0): string[] {
  return compileBody(body, offset).problems.map(
    ({ line, column, field, message }) => `${line}:${column} ${field}: ${message}`,
  );
}

/** Every element of some HTML, in the order of the text, as a browser's parser reads it. */
export function elementsOf(html: string): Element[] {
  return collect(htmlToHast(html, { fragment: true }));
}

function collect(node: Nodes): Element[] {
  const below = 'children' in node ? node.children.flatMap(collect) : [];
  return node.type === 'element' ? [node, ...below] : below;
}

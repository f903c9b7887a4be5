import type { ProseComponent } from './components.ts';
import { readValues } from './render.ts';
import type { ComponentNode } from './tree.ts';

/** What is wrong with the attributes of a component, and what to write instead. */
export function findValueMistakes(
  node: ComponentNode,
  component: ProseComponent,
): { message: string; remedy: string }[] {
  const values = readValues(node);
  const known = Object.keys(component.attributes);
  const strange = Object.keys(values).filter(
    (written) => !known.includes(written) && !known.includes(`${written}?`),
  );
  const coded = listCoded(node);
  const missing = known
    .filter((name) => !name.endsWith('?') && !coded.includes(name) && !coded.includes('…'))
    .filter((name) => typeof values[name] !== 'string' || values[name] === '');
  const manual =
    known.length === 0 ? 'It takes none.' : `It takes ${known.join(', ').replaceAll('?', ' (optional)')}.`;
  return [
    ...coded.map((name) => ({
      message: `${name} is written as code`,
      remedy: 'Write plain text in quotation marks, such as id="F01".',
    })),
    ...strange.map((name) => ({ message: `no such attribute: ${name}`, remedy: manual })),
    ...missing.map((name) => ({ message: `${name} is missing`, remedy: component.attributes[name] ?? '' })),
  ];
}

/** Names of the attributes in braces; `…` where a whole set of them is handed over. */
function listCoded(node: ComponentNode): string[] {
  return node.attributes.flatMap((written) => {
    if (written.type !== 'mdxJsxAttribute') return ['…'];
    return typeof written.value === 'object' && written.value !== null ? [written.name] : [];
  });
}

/** Names that say nothing about what they hold. */
const emptyNames = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'manager', 'managers']);

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const kebabFile = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/;
const pascal = /^[A-Z][A-Za-z0-9]*$/;
const pascalFile = /^[A-Z][A-Za-z0-9]*(\.client\.ts|\.astro)$/;
const address = /^(_?[a-z0-9]+(-[a-z0-9]+)*|\[(\.\.\.)?[a-z][A-Za-z]*\])(\.[a-z0-9]+)*$/;

/** Sentences for every folder or file below `src/` whose name breaks the house rules. */
export function findBadNames(paths: string[]): string[] {
  return paths.flatMap((path) => {
    const parts = path.replace(/^src\//, '').split('/');
    const empty = parts.flatMap(listWords).find((word) => emptyNames.has(word));
    return [
      ...(empty === undefined ? [] : [`${path} is named "${empty}", which does not say what it holds.`]),
      ...parts.flatMap((part, index) => {
        const wanted = judge(parts, part, index);
        return wanted === undefined ? [] : [`${path}: "${part}" should be ${wanted}.`];
      }),
    ];
  });
}

function judge(parts: string[], part: string, index: number): string | undefined {
  const isFile = index === parts.length - 1;
  const isDrawn = parts[0] === 'components' || parts[0] === 'layouts';
  if (index === 0 && !isFile) return /^[a-z]+$/.test(part) ? undefined : 'one plain lower-case noun';
  if (parts[0] === 'pages' && index > 0) return address.test(part) ? undefined : 'a lower-case address';
  if (isFile && /^index\.[a-z]+$/.test(part)) return 'named for what it holds, not "index"';
  if (isDrawn && !isFile) return pascal.test(part) ? undefined : 'PascalCase, like the component in it';
  if (isFile && part.endsWith('.astro')) return pascalFile.test(part) ? undefined : 'PascalCase.astro';
  if (isDrawn && isFile && pascalFile.test(part)) return undefined;
  if (isFile) return kebabFile.test(part) ? undefined : 'kebab-case';
  return kebab.test(part) ? undefined : 'kebab-case';
}

function listWords(part: string): string[] {
  return part
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
}

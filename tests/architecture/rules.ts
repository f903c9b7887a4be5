import { extname } from 'node:path/posix';
import { isBarrel, readImports, resolveImport } from './imports.ts';
import type { SourceFile } from './imports.ts';

/** What the files under one path may import besides themselves; a path is a folder or a file below `src/`. */
export interface Allowance {
  values: readonly string[];
  types?: readonly string[];
  /** A pure folder: no Astro, no `node:` module. */
  isPure?: boolean;
}

/** The house rules as data: a path below `src/` (or a file beside it) and what it may import; the longest path counts. */
export type ImportTable = Readonly<Record<string, Allowance>>;

/** Rules for single packages: who may import them, and in how many files at most. */
export interface PackageRule {
  name: string;
  allowedIn: readonly string[];
  atMostFiles?: number;
}

/** Sentences for every import the table does not allow, naming the file and what it may import. */
export function findForbiddenImports(files: SourceFile[], table: ImportTable): string[] {
  const paths = new Set(files.map(({ path }) => path));
  return files.flatMap((file) =>
    readImports(file).flatMap(({ specifier, kind }) => {
      const owner = findOwner(file.path, table);
      if (owner === undefined) return [`${file.path} stands in a folder the import table does not know.`];
      const allowance = table[owner] ?? { values: [] };
      const target = resolveImport(file.path, specifier);
      if (target === undefined) return findForbiddenPackage(file.path, specifier, owner, allowance);
      const complaint = `${file.path} imports ${target}`;
      if (kind === 'dynamic' && specifier.startsWith('/')) return [];
      if (specifier.startsWith('/')) return [`${complaint} by an absolute path; write a relative one.`];
      if (kind !== 'glob' && extname(specifier.replace(/[?#].*$/, '')) === '') {
        return [`${complaint} without its extension.`];
      }
      if (kind !== 'glob' && !paths.has(target)) return [`${complaint}, which does not exist in src/.`];
      return isAllowed(owner, allowance, target, kind, table)
        ? []
        : [`${complaint}${kind === 'type' ? ' (a type)' : ''}. ${describe(owner, allowance)}`];
    }),
  );
}

/** Sentences for packages imported where their rule does not allow it, or in too many files. */
export function findMisplacedPackages(files: SourceFile[], rules: readonly PackageRule[]): string[] {
  return rules.flatMap(({ name, allowedIn, atMostFiles = Infinity }) => {
    const users = files.filter((file) => readImports(file).some(({ specifier }) => specifier === name));
    const strangers = users.filter(
      ({ path }) => !allowedIn.some((place) => isInside(dropSource(path), place)),
    );
    const list = users.map(({ path }) => path).join(', ');
    return [
      ...strangers.map(({ path }) => `${path} imports ${name}. Only these may: ${allowedIn.join(', ')}.`),
      ...(users.length > atMostFiles ? [`${name} is imported by ${list}. At most ${atMostFiles} may.`] : []),
    ];
  });
}

/** Sentences for every circle of imports, types included, as the chain of files that closes it. */
export function findCycles(files: SourceFile[]): string[] {
  const graph = new Map(files.map((file) => [file.path, listTargets(file)]));
  const finished = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, chain: string[]): void => {
    const start = chain.indexOf(path);
    if (start >= 0)
      found.push(`These files import each other: ${[...chain.slice(start), path].join(' → ')}.`);
    if (start >= 0 || finished.has(path)) return;
    for (const target of graph.get(path) ?? []) walk(target, [...chain, path]);
    finished.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return found;
}

/** Sentences for files that only hand on what others hold; pages are addresses and may. */
export function findBarrels(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => !path.startsWith('src/pages/'))
    .filter(isBarrel)
    .map(({ path }) => `${path} only hands on other files. Import those files themselves.`);
}

function listTargets(file: SourceFile): string[] {
  return readImports(file).flatMap(({ specifier }) => resolveImport(file.path, specifier) ?? []);
}

function findForbiddenPackage(
  path: string,
  specifier: string,
  owner: string,
  { isPure = false }: Allowance,
): string[] {
  if (/^(src|@|~)\/|^#/.test(specifier)) return [`${path} imports ${specifier}; write a relative path.`];
  if (isPure && /^(node:|astro(:|$|\/))/.test(specifier)) {
    return [`${path} imports ${specifier}. ${owner} is pure: no Astro and no node: module.`];
  }
  return [];
}

function isAllowed(
  owner: string,
  { values, types = [] }: Allowance,
  target: string,
  kind: string,
  table: ImportTable,
): boolean {
  const place = dropSource(target);
  const isOwn = findOwner(target, table) === owner && !owner.includes('.');
  return isOwn || [...values, ...(kind === 'type' ? types : [])].some((allowed) => isInside(place, allowed));
}

function describe(owner: string, { values, types = [] }: Allowance): string {
  const list = values.length === 0 ? 'nothing else in src/' : values.join(', ');
  return `${owner} may import ${list}${types.length === 0 ? '' : `; types only (import type) from ${types.join(', ')}`}.`;
}

function findOwner(path: string, table: ImportTable): string | undefined {
  const place = dropSource(path);
  return Object.keys(table)
    .filter((owner) => isInside(place, owner))
    .sort((one, other) => other.length - one.length)[0];
}

function isInside(place: string, folder: string): boolean {
  return place === folder || place.replace(/\/?$/, '/').startsWith(`${folder}/`);
}

function dropSource(path: string): string {
  return path.replace(/^src\//, '');
}

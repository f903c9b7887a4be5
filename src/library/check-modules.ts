import type { Problem } from '../prose/problem.ts';
import type { ContentReading } from './content.ts';
import type { ModuleReferences, PathReferences } from './references.ts';

/** Finds what does not fit between modules, paths and categories: ids used twice, unknown ones, modules without a path. */
export function checkModules({ modules, paths, declared }: ContentReading): Problem[] {
  const ids = new Set(modules.flatMap(({ matter }) => matter.id ?? []));
  return [
    ...modules.flatMap((module, index) => [
      ...checkOwnId(module, modules.slice(0, index)),
      ...checkTheme(module, declared.categories),
      ...checkPrerequisites(module, ids),
      ...checkHome(module, paths),
    ]),
    ...paths.flatMap((path, index) => [
      ...checkMembers(path, ids),
      ...checkPathOrder(path, paths.slice(0, index)),
    ]),
  ];
}

type Located = Pick<ModuleReferences | PathReferences, 'file' | 'locate'>;

function tell(
  { file, locate }: Located,
  path: (string | number)[],
  message: string,
  remedy: string,
): Problem {
  return { file, ...locate(path), field: path.join('.'), message, remedy };
}

function checkOwnId(module: ModuleReferences, before: readonly ModuleReferences[]): Problem[] {
  const { id } = module.matter;
  const other = before.find(({ matter }) => id !== undefined && matter.id === id);
  if (other === undefined) return [];
  const remedy = 'Progress is kept under the id: give this module one of its own.';
  return [tell(module, ['id'], `“${id ?? ''}” is the id of ${other.file} too`, remedy)];
}

function checkTheme(module: ModuleReferences, categories: ReadonlySet<string> | undefined): Problem[] {
  const { theme } = module.matter;
  if (theme === undefined || categories?.has(theme) !== false) return [];
  const remedy = `Use one of: ${[...categories].join(', ')}.`;
  return [tell(module, ['theme'], `there is no “${theme}” in categories.yaml`, remedy)];
}

function checkPrerequisites(module: ModuleReferences, ids: ReadonlySet<string>): Problem[] {
  const { id: own, prerequisites = [] } = module.matter;
  return prerequisites.flatMap((id, index) => {
    const place = ['prerequisites', index];
    if (id === own) return [tell(module, place, 'is the module itself', 'Take it out.')];
    return ids.has(id) ? [] : [tell(module, place, `there is no module “${id}”`, listIds(ids))];
  });
}

function checkHome(module: ModuleReferences, paths: readonly PathReferences[]): Problem[] {
  const { id, draft } = module.matter;
  // A draft may look for its place yet.
  if (id === undefined || draft === true) return [];
  const homes = paths.filter(
    ({ matter }) => matter.kind === 'path' && matter.modules?.some((one) => one.module === id) === true,
  );
  if (homes.length === 1) return [];
  const remedy = `Write - module: ${id} in one file of paths/ whose kind is path.`;
  const message =
    homes.length === 0 ? `“${id}” stands in no path` : `“${id}” stands in ${homes.length} paths`;
  return [tell(module, ['id'], message, remedy)];
}

function checkMembers(path: PathReferences, ids: ReadonlySet<string>): Problem[] {
  return (path.matter.modules ?? []).flatMap(({ module }, index) =>
    module === undefined || ids.has(module)
      ? []
      : [tell(path, ['modules', index, 'module'], `there is no module “${module}”`, listIds(ids))],
  );
}

function checkPathOrder(path: PathReferences, before: readonly PathReferences[]): Problem[] {
  const { kind, order } = path.matter;
  const other = before.find(({ matter }) => matter.kind === kind && matter.order === order);
  if (other === undefined || kind === undefined || order === undefined) return [];
  return [tell(path, ['order'], `${other.file} is ${kind} ${order} too`, 'Give each its own place, from 1.')];
}

function listIds(ids: ReadonlySet<string>): string {
  const known = [...ids].join(', ');
  return known === ''
    ? 'There is no module yet: write promised and its title instead.'
    : `Use one of: ${known}; or, for one that is not out yet, write promised and its title.`;
}

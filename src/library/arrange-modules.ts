import { dirname } from 'node:path';
import { addressOf } from './addresses.ts';
import type { ModulePlace, TrainingModule, TrainingPath } from './module.ts';
import type { PathMatter } from './module-schema.ts';
import type { NamedLink } from './post.ts';
import type { Content } from './content.ts';
import type { ModuleEntry } from './read-modules.ts';

/** The training part of the library: modules in the order of the paths, and the paths, tracks last. */
export function arrangeModules(
  content: Content,
  { now, preview, closed }: { now: Date; preview: boolean; closed: ReadonlySet<string> },
): { modules: TrainingModule[]; paths: TrainingPath[] } {
  const shown = content.modules.filter(({ matter }) => preview || (!matter.draft && matter.published <= now));
  const hidden = content.modules.filter((entry) => !shown.includes(entry));
  const shut = new Set([...closed, ...hidden.flatMap(({ slug }) => addressesOf(slug))]);
  const modules = new Map(
    shown.map((entry) => [entry.matter.id, createModule(entry, { content, closed: shut, shown, now })]),
  );
  const titles = new Map(content.modules.map(({ matter }) => [matter.id, matter.title]));
  const sorted = [...content.paths].sort(
    ([, a], [, b]) => a.kind.localeCompare(b.kind, 'en') || a.order - b.order,
  );
  const row = sorted.filter(([, { kind }]) => kind === 'path').flatMap(([, path]) => path.modules);
  const paths = sorted.map(([id, path]) => createPath(id, path, modules, titles, row));
  placeModules(paths, row.length);
  const order = new Map(row.map(({ module }, index) => [module, index]));
  return {
    modules: [...modules.values()].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)),
    paths,
  };
}

/** Every address of a module. */
function addressesOf(slug: string): string[] {
  const kinds = [addressOf.module, addressOf.workbook, addressOf.facilitate, addressOf.handIn];
  return kinds.map((kind) => kind(slug));
}

/** What a module is made from besides its own entry. */
interface ModuleSurroundings {
  now: Date;
  content: Content;
  /** Addresses that readers cannot open. */
  closed: ReadonlySet<string>;
  /** The modules that are shown, for prerequisites. */
  shown: readonly ModuleEntry[];
}

function createModule(
  { slug, file, matter, prose }: ModuleEntry,
  { content, closed, shown, now }: ModuleSurroundings,
): TrainingModule {
  const { theme, prerequisites, sources, draft, ...kept } = matter;
  const name = content.categories.get(theme)?.name;
  return {
    ...kept,
    slug,
    address: addressOf.module(slug),
    workbook: addressOf.workbook(slug),
    facilitate: addressOf.facilitate(slug),
    handIn: addressOf.handIn(slug),
    folder: dirname(file),
    state: draft ? 'draft' : matter.published > now ? 'scheduled' : 'published',
    prose,
    ...(name === undefined ? {} : { theme: { id: theme, name, address: addressOf.category(theme) } }),
    prerequisites: prerequisites.flatMap((id) => {
      const other = shown.find((entry) => entry.matter.id === id);
      return other === undefined
        ? []
        : [{ id, name: other.matter.title, address: addressOf.module(other.slug) }];
    }),
    sources: sources.flatMap((factId) => {
      const fact = content.facts.get(factId);
      return fact === undefined ? [] : [{ ...fact, id: factId }];
    }),
    closed,
  };
}

function createPath(
  id: string,
  { name, kind, order, summary, outcome, modules: members }: PathMatter,
  modules: ReadonlyMap<string, TrainingModule>,
  titles: ReadonlyMap<string, string>,
  row: PathMatter['modules'],
): TrainingPath {
  const stops = members.map(({ module: moduleId = '', promised }) => {
    const module = modules.get(moduleId);
    const title = module?.title ?? promised ?? titles.get(moduleId) ?? moduleId;
    const index = row.findIndex((one) =>
      promised === undefined ? one.module === moduleId : one.promised === promised,
    );
    return {
      title,
      ...(index === -1 ? {} : { number: index + 1 }),
      ...(module === undefined ? {} : { module }),
    };
  });
  const out = stops.flatMap(({ module }) => module ?? []);
  return {
    id,
    name,
    kind,
    summary,
    outcome,
    address: addressOf.path(id),
    title: kind === 'path' ? `Path ${String.fromCharCode(64 + order)}, ${name}` : name,
    minutes: {
      alone: out.reduce((total, { minutes }) => total + minutes, 0),
      team: out.reduce((total, { team }) => total + team.minutes, 0),
    },
    stops,
  };
}

/** Tells each module where it stands; from the last of one path, the next is the first of the path after it. */
function placeModules(paths: readonly TrainingPath[], total: number): void {
  const row = paths
    .filter(({ kind }) => kind === 'path')
    .flatMap((path) => path.stops.map((stop) => ({ ...stop, path })));
  for (const [index, { module, path }] of row.entries()) {
    if (module === undefined) continue;
    const { id, name, address, title } = path;
    const place: ModulePlace = { id, name, address, title, number: index + 1, total };
    const previous = row[index - 1]?.module;
    const next = row[index + 1];
    if (previous !== undefined) place.previous = linkTo(previous);
    if (next?.module !== undefined) place.next = linkTo(next.module);
    else if (next !== undefined) place.promised = next.title;
    module.place = place;
  }
}

function linkTo({ slug, title, address }: TrainingModule): NamedLink {
  return { id: slug, name: title, address };
}

import fc from 'fast-check';
import type { FoundForm, Harvest } from './harvest.ts';
import { knownPaths } from './known-addresses.ts';
import { headers, names, pieces, values } from './request-pieces.ts';

/** A request that can be anything; numbers choose from what was found so far. */
export interface Recipe {
  method: string;
  path: { kind: 'known' | 'found' | 'form'; choice: number } | { kind: 'made'; text: string };
  query: string;
  headers: Record<string, string>;
  /** Fields on top of those of a found form. */
  fields: [string, string][];
  /** Sent instead of fields. */
  body: string | Uint8Array<ArrayBuffer> | undefined;
  token: number;
  cookie: number | undefined;
  network: number;
  /** Whether the store is busy meanwhile. */
  isBusy: boolean;
}

const fields = fc.array(fc.tuple(names, values), { maxLength: 5 });

const path = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constantFrom('known' as const, 'found' as const, 'form' as const, 'form' as const),
      choice: fc.nat(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(pieces, { maxLength: 6 })
      .map((all) => ({ kind: 'made' as const, text: `/${all.join('/')}` })),
  },
);

const query = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fields.map((all) => String(new URLSearchParams(all))) },
  { weight: 1, arbitrary: fc.array(pieces, { maxLength: 4 }).map((all) => all.join('&token=')) },
);

const body = fc.oneof(
  { weight: 8, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '%',
      'text=%E0%A4',
      'text=%ED%A0%80&post=first',
      '&&&===',
      'text',
      '{"text":1}',
      'a=b&'.repeat(17_000),
    ),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Uint8Array.from(bytes)) },
);

/** Requests of every kind: what a browser sends, what it never would, and everything in between. */
export const recipes: fc.Arbitrary<Recipe> = fc.record({
  method: fc.constantFrom(
    'GET',
    'GET',
    'GET',
    'POST',
    'POST',
    'POST',
    'POST',
    'HEAD',
    'PUT',
    'DELETE',
    'OPTIONS',
    'PATCH',
    'FOO',
  ),
  path,
  query,
  headers,
  fields,
  body,
  token: fc.nat(),
  cookie: fc.option(fc.nat(), { nil: undefined, freq: 3 }),
  network: fc.nat({ max: 400 }),
  isBusy: fc.nat({ max: 30 }).map((number) => number === 0),
});

/** What somebody fills into the fields of a form who means it. */
const meant: Record<string, string> = {
  name: 'A reader',
  text: 'A few words that add something.',
  says: 'Please look at this.',
  password: 'right password',
  reason: 'promotion',
};

/** The request that a recipe makes of what was found; undefined where no client could send it. */
export function toRequest(recipe: Recipe, found: Harvest): Request | undefined {
  const form = recipe.path.kind === 'form' ? choose(found.forms, recipe.path.choice) : undefined;
  const address = form?.path ?? chooseAddress(recipe.path, found);
  const method = form?.method ?? recipe.method;
  const separator = address.includes('?') ? '&' : '?';
  const another = recipe.cookie === undefined ? undefined : choose(found.cookies, recipe.cookie);
  const cookie = recipe.token % 5 === 0 ? another : (form?.cookie ?? another);
  try {
    return new Request(`http://127.0.0.1${address}${recipe.query === '' ? '' : separator + recipe.query}`, {
      method,
      headers: { ...recipe.headers, ...(cookie !== undefined && { cookie }) },
      ...(method !== 'GET' &&
        method !== 'HEAD' && {
          body: recipe.body ?? fillIn(recipe, form, choose(found.tokens, recipe.token)),
        }),
    });
  } catch {
    return undefined;
  }
}

/** A form's fields as they were found, the empty ones filled in, and in every other one something else typed over. */
function fillIn({ fields: typed, token }: Recipe, form: FoundForm | undefined, known = ''): string {
  const all = new URLSearchParams();
  const found = Map.groupBy(form?.fields ?? [], ([name]) => name);
  for (const [name, choices] of found) {
    const [, value = ''] = choose(choices, token) ?? [];
    const isSignIn = name === 'name' && found.has('password');
    all.set(name, value !== '' ? value : isSignIn ? 'Moderator' : (meant[name] ?? ''));
  }
  if (form === undefined || token % 2 === 0) for (const [name, value] of typed) all.set(name, value);
  if (form === undefined && token % 3 !== 0) all.set('token', known);
  return all.toString();
}

function chooseAddress(path: Recipe['path'], found: Harvest): string {
  if (path.kind === 'made') return path.text;
  return choose(path.kind === 'found' ? found.paths : knownPaths, path.choice) ?? '/';
}

function choose<Item>(list: readonly Item[], number: number): Item | undefined {
  return list.length === 0 ? undefined : list[number % list.length];
}

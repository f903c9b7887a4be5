import { MOST } from '../../covenant/covenant.ts';
import { isDay, LONGEST_FIELD, type Json } from '../../covenant/parts.ts';

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The fields of a part of the form: those that have a name. */
export function inputsOf(fieldset: Element): Input[] {
  return [...fieldset.querySelectorAll<Input>(':is(input, textarea, select)[data-kind]')];
}

/** The lines of a field that hold something; those over the most that a list holds stand together in its last. */
export function readLines({ value }: { value: string }): string[] {
  const lines = value.split('\n').filter((line) => line.trim() !== '');
  const [kept, over] = [lines.slice(0, MOST.lines - 1), lines.slice(MOST.lines - 1)];
  return over.length === 0 ? kept : [...kept, over.join(', ').slice(0, LONGEST_FIELD)];
}

/** The value that the fields of a part make; a day that does not exist counts as none. */
export function readPart(fieldset: Element): object {
  const value: Tree = {};
  for (const input of inputsOf(fieldset)) put(value, input.name.split('.'), readInput(input));
  return dropBlankEnds(value);
}

/** Shows a value in the fields of a part; the one that somebody is in is left alone where it means the same. */
export function fillPart(fieldset: Element, value: Json): void {
  for (const input of inputsOf(fieldset)) {
    const found = find(value, input.name.split('.'));
    // What is being typed may mean the same and look otherwise, such as a line that is just begun.
    const isSame = JSON.stringify(readInput(input)) === JSON.stringify(found);
    if (isSame && document.activeElement === input) continue;
    const wanted = show(found, input);
    if (input.value !== wanted) input.value = wanted;
  }
}

interface Tree {
  [name: string]: string | number | string[] | Tree | Tree[];
}

function readInput(input: Input): string | number | string[] {
  if (input.dataset.kind === 'lines') return readLines(input);
  // While its year is typed it has other ones, and nothing else of its part could be kept with them.
  if (input.dataset.kind === 'day' && !isDay(input.value)) return '';
  if (input.dataset.kind === 'count' || /\.?clause$/.test(input.name)) {
    return Math.min(1000, Math.max(0, Math.trunc(Number(input.value) || 0)));
  }
  return input.value;
}

function show(value: Json | undefined, input: Input): string {
  if (Array.isArray(value)) return value.map(String).join('\n');
  if (typeof value === 'number') return value === 0 && input.dataset.kind === 'choice' ? '' : String(value);
  return typeof value === 'string' ? value : input.dataset.kind === 'count' ? '0' : '';
}

function find(value: Json | undefined, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (current, name) =>
      typeof current === 'object' && Object.hasOwn(current, name)
        ? (current as Readonly<Record<string, Json>>)[name]
        : undefined,
    value,
  );
}

/** Puts a value in its place; a number in a path is a place in a list. */
function put(tree: Tree, path: readonly string[], value: Tree[string]): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    tree[name] = value;
    return;
  }
  const inner = tree[name] ?? {};
  tree[name] = inner;
  put(inner as Tree, rest, value);
}

/** Objects that are numbered from 0 become lists, without blank items at their end. */
function dropBlankEnds(tree: Tree): object {
  return Object.fromEntries<unknown>(
    Object.entries(tree).map(([name, value]): [string, unknown] => {
      if (typeof value !== 'object' || Array.isArray(value)) return [name, value];
      if (!Object.keys(value).every((key) => /^\d$/.test(key))) return [name, dropBlankEnds(value)];
      const items = Object.values(value);
      const last = items.findLastIndex((item) => Object.values(item).some((one) => one !== '' && one !== 0));
      return [name, items.slice(0, last + 1)];
    }),
  );
}

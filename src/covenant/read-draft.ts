import { packLine, unpackLine, type LineKind, type LineTrouble } from '../transfer/packed-line.ts';
import {
  Fault,
  fieldsOf,
  readInstant,
  readJson,
  readList,
  readMatching,
  type Fields,
} from '../transfer/read-record.ts';
import { writeSorted } from '../transfer/sorted-json.ts';
import { COVENANT_SCHEMA, MOST, type Covenant } from './covenant.ts';
import { emptyDraft, nameBreak, readDraft, versionsOf, type Draft, type Version } from './draft.ts';
import { stateOf } from './life-cycle.ts';
import { mergeDrafts } from './merge-drafts.ts';
import { blankPart, covenantOf, fitTo, partsOf, shapeOf, type Json } from './parts.ts';

/** A draft, or why there is none, with a sentence for a person that names the remedy. */
export type ReadDraft = { draft: Draft } | { trouble: LineTrouble; words: string };

/** No draft is longer, in UTF-16 units. */
export const LONGEST_DRAFT = 1_000_000;

/** How many of a thing a draft keeps at most: other versions and replaced ones of a part, earlier covenants. */
export const MOST_KEPT = { versions: 100, replaced: 5000, earlier: 100 } as const;

/** What the name of a version looks like. */
export const KEY_FORM = '^[\\dTZ:.-]{24}/[0-9a-z]{7}$';

/** When something was written of which nobody said when. */
const LONG_AGO = '2000-01-01T00:00:00.000Z';

const LINE: LineKind = { letters: 'bc', version: 1, longest: LONGEST_DRAFT * 4 };

const WORDS = {
  cut: 'Only a part of it arrived. Copy it again, whole.',
  damaged: 'This covenant is damaged. Export it again where it came from, and try with that.',
  foreign: 'This is not a covenant from this site. Choose a .json file that was exported here.',
  newer: 'This covenant was written by a newer version of this site. Reload the page, then try again.',
} as const;

/** The draft as JSON: the covenant as it says now, and what a merge needs to know beside it. */
export function writeDraft(draft: Draft, today: string, indent = 0): string {
  const covenant = readDraft(draft);
  const names = Object.keys(draft.parts);
  const first = names.flatMap((name) =>
    versionsOf(draft, name)
      .slice(0, 1)
      .map(({ at }) => [name, at] as const),
  );
  const rest = names.map((name) => [name, versionsOf(draft, name).slice(1)] as const);
  const record = {
    schema: COVENANT_SCHEMA,
    ...covenant,
    state: stateOf(covenant, today),
    promises: covenant.promises.map((promise) => ({
      ...promise,
      trialUntil: promise.trialUntil === '' ? null : promise.trialUntil,
    })),
    written: Object.fromEntries(first),
    others: Object.fromEntries(rest.filter(([, versions]) => versions.length > 0)),
    replaced: draft.replaced,
    earlier: draft.earlier,
  };
  return writeSorted(record, indent);
}

/** Packs a draft into a line that fits the fragment of an address. */
export function packDraft(draft: Draft, today: string): Promise<string> {
  return packLine(LINE, writeDraft(draft, today));
}

/** Reads a line or an address that ends in one, as a person pastes it; never rejects, whatever the text. */
export async function unpackDraft(text: string): Promise<ReadDraft> {
  const line = await unpackLine(LINE, text);
  return 'text' in line ? parseDraft(line.text) : line;
}

/** Reads a draft from its JSON; never throws, whatever the text. Fields it does not know are left out. */
export function parseDraft(text: string): ReadDraft {
  try {
    if (text.length > LONGEST_DRAFT) return tell('foreign');
    const record = readJson(text);
    if (record === undefined) return tell(text.includes('service-covenant/') ? 'damaged' : 'foreign');
    const version = /^service-covenant\/(\d{1,6})$/.exec(String(record.schema))?.[1];
    if (version === undefined) return tell('foreign');
    if (version !== '1') return tell(Number(version) > 1 ? 'newer' : 'damaged');
    return { draft: readFields(record) };
  } catch (error) {
    return tell('damaged', error instanceof Fault ? error.message : undefined);
  }
}

function tell(trouble: LineTrouble, place?: string): ReadDraft {
  const where = place === undefined ? '' : ` (What is wrong: ${place}.)`;
  return { trouble, words: `${WORDS[trouble]}${where}` };
}

function readFields(record: Fields): Draft {
  const written = new Map(Object.entries(fieldsOf(record.written ?? {}, 'written')));
  const others = new Map(Object.entries(fieldsOf(record.others ?? {}, 'others')));
  const replaced = Object.entries(fieldsOf(record.replaced ?? {}, 'replaced'));
  const covenant = readCovenant(record, 'covenant');
  const values = new Map<string, Json>([
    ...Object.entries<Json>(partsOf(covenant)),
    ...covenant.breaks.map((one) => [nameBreak(one.date, one), { ...one }] as const),
  ]);
  const names = new Set([...values.keys(), ...others.keys()]);
  const parts = [...names].map((name): [string, Version[]] => {
    const shape = shapeOf(name);
    if (shape === undefined) throw new Fault(`others.${name} is no part of a covenant`);
    const value = values.get(name);
    const isSaid = value !== undefined && writeSorted(value) !== writeSorted(blankPart(name));
    const at = written.get(name) === undefined ? LONG_AGO : readInstant(written.get(name), `written.${name}`);
    const rest = readList(others.get(name) ?? [], `others.${name}`, MOST_KEPT.versions, (one, path) => {
      const version = fieldsOf(one, path);
      return { at: readInstant(version.at, path), value: fitTo(shape, version.value, name) };
    });
    return [name, isSaid ? [{ at, value }, ...rest] : rest];
  });
  const draft = {
    parts: Object.fromEntries(parts.filter(([, versions]) => versions.length > 0)),
    replaced: Object.fromEntries(
      replaced.map(([name, keys]) => {
        if (shapeOf(name) === undefined) throw new Fault(`replaced.${name} is no part of a covenant`);
        return [name, readList(keys, `replaced.${name}`, MOST_KEPT.replaced, readKey)] as const;
      }),
    ),
    earlier: readList(record.earlier ?? [], 'earlier', MOST_KEPT.earlier, readCovenant),
  };
  // In the one order that a merge leaves things in, and without versions that were replaced.
  return mergeDrafts(draft, emptyDraft());
}

function readCovenant(value: unknown, path: string): Covenant {
  const head = fieldsOf(value, path);
  const promises = readList(head.promises ?? [], `${path}.promises`, MOST.promises, (one) => one);
  const from = (name: string): unknown => {
    if (name === 'head' || name === 'life') return head;
    const which = /^promise-(\d)$/.exec(name)?.[1];
    return which === undefined ? head[name] : promises[Number(which) - 1];
  };
  const breaks = readList(head.breaks ?? [], `${path}.breaks`, MOST.breaks, (one, place) =>
    fitTo(shapeOf('break-x') ?? '', one, place),
  );
  return covenantOf((name) => fitTo(shapeOf(name) ?? '', from(name), name), breaks);
}

function readKey(value: unknown, path: string): string {
  return readMatching(value, path, KEY_FORM);
}

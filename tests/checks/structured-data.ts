import Validator from '@adobe/structured-data-validator';
import { judgeAddress } from './links.ts';
import { findMissing } from './rich-results.ts';
import type { Page, Site } from './site.ts';
import { findAll } from './site.ts';
import { findTrailProblems } from './trails.ts';
import { isThing, judgeValue, type Thing } from './value-problems.ts';
import { publishVocabulary, schemaOrg } from './vocabulary.ts';

/** Knows the types, the properties of each, and what search engines ask of a trail; values are judged here. */
const outsider = new Validator(publishVocabulary(schemaOrg));

/**
 * Sentences for JSON-LD that does not parse, could end its script early, or says what schema.org does not have, what
 * search engines could not use, or what the page does not show.
 */
export async function findStructuredDataProblems(site: Site): Promise<string[]> {
  const problems = await Promise.all(
    site.pages.map(async (page) => {
      const found = await Promise.all(
        findAll(page, 'script[type="application/ld+json"]').map(({ textContent }) =>
          judgeScript(textContent, page, site),
        ),
      );
      return found.flat().map((problem) => `${page.file}: JSON-LD ${problem}`);
    }),
  );
  return problems.flat();
}

/** The things that a page describes, outermost ones only. */
export function readThings(page: Page): Thing[] {
  return findAll(page, 'script[type="application/ld+json"]').flatMap(({ textContent }) =>
    unfold(JSON.parse(textContent)),
  );
}

function unfold(data: unknown): Thing[] {
  if (!isThing(data)) return [];
  return Array.isArray(data['@graph']) ? data['@graph'].filter(isThing) : [data];
}

async function judgeScript(text: string, page: Page, site: Site): Promise<string[]> {
  if (text.includes('<')) return ['has a "<" that is not escaped'];
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return [`does not parse: ${String(error)}`];
  }
  if (!isThing(data) || data['@context'] !== 'https://schema.org') return ['does not name its @context'];
  const things = unfold(data);
  if (things.length === 0) return ['describes nothing'];
  const described = new Map(
    gather(things).flatMap(({ '@id': id, '@type': type }) =>
      typeof id === 'string' && typeof type === 'string' ? [[id, type] as const] : [],
    ),
  );
  return [
    ...(await askOutsider(things)),
    ...gather(things).flatMap((thing) => [...judgeValues(thing, described), ...findMissing(thing)]),
    ...gather(things).flatMap((thing) => judgeAddresses(thing, page, site)),
    ...findTrailProblems(things, page),
  ];
}

async function askOutsider(things: readonly Thing[]): Promise<string[]> {
  const untyped = things.filter((thing) => typeof thing['@type'] !== 'string');
  const jsonld = Object.groupBy(
    things.map((thing) => structuredClone(thing)),
    (thing) => String(thing['@type']),
  );
  const issues = await outsider.validate({
    jsonld: jsonld as Record<string, Thing[]>,
    microdata: {},
    rdfa: {},
  });
  return [
    ...untyped.map(() => 'does not name its @type'),
    ...issues
      .filter(({ issueMessage }) => untyped.length === 0 || !issueMessage.includes('undefined'))
      .map(({ issueMessage, path }) => {
        const place = path.map(({ property, type }) => property ?? type).join('.');
        return `${place}: ${issueMessage}`;
      }),
  ];
}

/** Every thing with all that stand in it. */
function gather(things: readonly unknown[]): Thing[] {
  return things
    .filter(isThing)
    .flatMap((thing) => [thing, ...Object.values(thing).flatMap((value) => gather([value].flat()))]);
}

/** What machines are sent to must be there. */
function judgeAddresses(thing: Thing, page: Page, site: Site): string[] {
  return Object.entries(thing)
    .filter(([property]) => !property.startsWith('@'))
    .flatMap(([property, value]) =>
      [value].flat().flatMap((one) => {
        if (typeof one !== 'string' || !one.startsWith(`${site.origin}/`)) return [];
        const problem = judgeAddress(site, page.address, one);
        return problem === undefined ? [] : [`${String(thing['@type'])}.${property} "${one}" ${problem}`];
      }),
    );
}

function judgeValues(thing: Thing, described: ReadonlyMap<string, string>): string[] {
  return Object.entries(thing).flatMap(([property, value]) => {
    // What has no place in the vocabulary is named already.
    const takes = schemaOrg.properties.get(property)?.takes;
    if (takes === undefined) return [];
    const values: unknown[] = Array.isArray(value) && value.length > 0 ? value : [value];
    return values.flatMap((one) => {
      const problem = judgeValue(one, takes, schemaOrg, described);
      return problem === undefined ? [] : [`${String(thing['@type'])}.${property} ${problem}`];
    });
  });
}

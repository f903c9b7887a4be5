import type { Problem } from '../prose/problem.ts';
import { checkComments } from './check-comments.ts';
import { findLostLink, findLostPicture } from './check-targets.ts';
import { placeOfAddress } from './addresses.ts';
import { knownAddresses, type KnownAddresses } from './known-addresses.ts';
import type { ContentReading } from './content.ts';
import type { Declared, TextReferences } from './references.ts';
import { nameField } from './validate.ts';

/** Finds the mistakes that only show when all files are seen together: unknown ids, lost links, addresses taken twice. */
export function checkReferences(reading: ContentReading): Problem[] {
  return new ReferenceCheck(reading).run();
}

class ReferenceCheck {
  readonly #reading: ContentReading;
  readonly #declared: Declared;
  readonly #addresses: KnownAddresses;
  readonly #drafts: ReadonlySet<string>;
  readonly #problems: Problem[] = [];

  constructor(reading: ContentReading) {
    this.#reading = reading;
    this.#declared = reading.declared;
    this.#addresses = knownAddresses(reading);
    this.#drafts = new Set(
      reading.texts.flatMap(({ matter, address }) => (matter.draft === true ? [address] : [])),
    );
  }

  run(): Problem[] {
    for (const text of this.#reading.texts) {
      this.#checkIds(text);
      this.#checkFacts(text);
      this.#checkPictures(text);
      this.#checkLinks(text);
    }
    this.#checkSlugs();
    this.#checkRedirects();
    this.#checkMentions();
    return [...this.#problems, ...checkComments(this.#reading)];
  }

  #report(text: TextReferences, path: PropertyKey[], message: string, remedy: string): void {
    const place = text.locate(path);
    this.#problems.push({ file: text.file, ...place, field: nameField(path), message, remedy });
  }

  #checkIds(text: TextReferences): void {
    const { matter } = text;
    const { categories, tags, people, facts, series } = this.#declared;
    this.#checkList(text, 'categories', matter.categories, categories, 'categories.yaml');
    this.#checkList(text, 'tags', matter.tags, tags, 'tags.yaml');
    this.#checkList(text, 'authors', matter.authors, people, 'people/');
    this.#checkList(text, 'sources', matter.sources, facts, 'facts.yaml');
    const name = matter.series?.name;
    if (name !== undefined && series?.has(name) === false)
      this.#report(text, ['series', 'name'], ...missing(name, series, 'series.yaml'));
  }

  #checkList(
    text: TextReferences,
    field: string,
    ids: readonly string[] = [],
    known: ReadonlySet<string> | undefined,
    home: string,
  ): void {
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) !== index) {
        this.#report(text, [field, index], `“${id}” stands twice`, 'Keep one of the two.');
      } else if (known?.has(id) === false) {
        this.#report(text, [field, index], ...missing(id, known, home));
      }
    }
  }

  #checkFacts({ file, matter, body, locate }: TextReferences): void {
    for (const { target, line, column } of body?.facts ?? []) {
      const place = { file, line, column, field: 'fact' };
      if (this.#declared.facts?.has(target) === false) {
        const remedy = 'Add the fact to the register first, with its source and limits.';
        this.#problems.push({ ...place, message: `there is no “${target}” in facts.yaml`, remedy });
      } else if (matter.sources?.includes(target) === false) {
        const remedy = `Add ${target} to sources at the head of the file.`;
        this.#problems.push({ ...place, message: `${target} is used here and not listed`, remedy });
      }
    }
    if (body === undefined) return;
    for (const [index, id] of (matter.sources ?? []).entries()) {
      if (body.facts.some(({ target }) => target === id)) continue;
      const place = { file, ...locate(['sources', index]), field: 'sources' };
      const remedy = `Use it with <Fact id="${id}">, or take it off the list.`;
      this.#problems.push({ ...place, message: `${id} is listed and never used`, remedy });
    }
  }

  #checkPictures(text: TextReferences): void {
    const cover = text.matter.cover?.src;
    const lostCover = cover === undefined ? undefined : findLostPicture(text.file, cover);
    if (lostCover !== undefined) this.#report(text, ['cover', 'src'], lostCover.message, lostCover.remedy);
    for (const { target, line, column } of text.body?.pictures ?? []) {
      const lost = findLostPicture(text.file, target);
      if (lost !== undefined)
        this.#problems.push({ file: text.file, line, column, field: 'picture', ...lost });
    }
  }

  #checkLinks(text: TextReferences): void {
    const isHidden = (address: string): boolean => text.matter.draft !== true && this.#drafts.has(address);
    for (const { target, line, column } of text.body?.links ?? []) {
      const lost = findLostLink(target, text, this.#addresses, isHidden);
      if (lost !== undefined) this.#problems.push({ file: text.file, line, column, field: 'link', ...lost });
    }
  }

  #checkMentions(): void {
    for (const { address, ...place } of this.#reading.mentions) {
      if (this.#addresses.has(address)) continue;
      const remedy = 'Write the address of the page that was corrected, with its slash at the end.';
      this.#problems.push({ ...place, field: 'address', message: `there is no page ${address}`, remedy });
    }
  }

  #checkSlugs(): void {
    const seen = new Map<string, string>();
    for (const { slug, file } of this.#reading.texts) {
      if (slug === undefined) continue;
      const other = seen.get(slug);
      if (other === undefined) seen.set(slug, file);
      else {
        const message = `“${slug}” is the address of ${other} too`;
        const remedy = 'Rename one of the two folders; the folder’s name is the address.';
        this.#problems.push({ file, line: 1, column: 1, field: 'slug', message, remedy });
      }
    }
  }

  #checkRedirects(): void {
    const seen = new Map(
      [...this.#addresses.all()].map((address) => [placeOfAddress(address), 'is a page of this site']),
    );
    for (const text of this.#reading.texts) {
      for (const [index, old] of (text.matter.redirects ?? []).entries()) {
        const taken = seen.get(placeOfAddress(old));
        const remedy =
          'An old address leads to one post, and nothing else stands there: take it out here or there.';
        if (taken === undefined) seen.set(placeOfAddress(old), `leads to ${text.file}`);
        else this.#report(text, ['redirects', index], `${old} ${taken} already`, remedy);
      }
    }
  }
}

function missing(id: string, known: ReadonlySet<string>, home: string): [message: string, remedy: string] {
  const near = nearest(id, [...known]).join(', ');
  const orElse = near === '' ? '' : `, or use one of: ${near}`;
  return [`there is no “${id}” in ${home}`, `Add it to ${home}${orElse}.`];
}

/** The ids closest to a mistyped one: those that share its beginning, or all of a short list. */
function nearest(id: string, known: string[]): string[] {
  const close = known.filter((other) => other.slice(0, 3) === id.slice(0, 3));
  return (close.length > 0 ? close : known).slice(0, 30);
}

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../prose/problem.ts';
import type { Content, ContentReading, FileReferences, PostEntry } from './read-content.ts';
import { knownAddresses } from './addresses.ts';

/** Finds the mistakes that only show when all files are seen together: unknown ids, lost links, series out of order. */
export function checkReferences(reading: ContentReading): Problem[] {
  return new ReferenceCheck(reading).run();
}

class ReferenceCheck {
  readonly #content: Content;
  readonly #references: ContentReading['references'];
  readonly #problems: Problem[] = [];

  constructor({ content, references }: ContentReading) {
    this.#content = content;
    this.#references = references;
  }

  run(): Problem[] {
    const addresses = knownAddresses(this.#content);
    for (const post of this.#content.posts) {
      const source = this.#sourceOf(post);
      this.#checkIds(post, source);
      this.#checkSources(post, source);
      this.#checkPictures(post, source);
      this.#checkLinks(source, addresses);
    }
    for (const page of this.#content.pages) {
      const source = this.#references.get(page);
      if (source === undefined) continue;
      this.#checkFacts(source);
      this.#checkLinks(source, addresses);
    }
    this.#checkSlugs();
    this.#checkRedirects(addresses);
    this.#checkComments();
    return this.#problems;
  }

  #sourceOf(post: PostEntry): FileReferences {
    const source = this.#references.get(post);
    if (source === undefined) throw new Error(`No references were read for ${post.file}.`);
    return source;
  }

  #report(source: FileReferences, path: PropertyKey[], message: string, remedy: string): void {
    const place = source.locate(path);
    this.#problems.push({ file: source.file, ...place, field: path.join('.'), message, remedy });
  }

  #checkIds({ matter }: PostEntry, source: FileReferences): void {
    const lists = [
      {
        field: 'categories',
        ids: matter.categories,
        known: this.#content.categories,
        home: 'categories.yaml',
      },
      { field: 'tags', ids: matter.tags, known: this.#content.tags, home: 'tags.yaml' },
      { field: 'authors', ids: matter.authors, known: this.#content.people, home: 'people/' },
      { field: 'sources', ids: matter.sources, known: this.#content.facts, home: 'facts.yaml' },
    ];
    for (const { field, ids, known, home } of lists) {
      for (const [index, id] of ids.entries()) {
        if (ids.indexOf(id) !== index) {
          this.#report(source, [field, index], `“${id}” stands twice`, 'Keep one of the two.');
        } else if (!known.has(id)) {
          const remedy = `Add it to ${home}, or use one of: ${nearest(id, [...known.keys()]).join(', ')}.`;
          this.#report(source, [field, index], `there is no “${id}” in ${home}`, remedy);
        }
      }
    }
    const name = matter.series?.name;
    if (name !== undefined && !this.#content.series.has(name)) {
      const remedy = `Add it to series.yaml, or use one of: ${nearest(name, [...this.#content.series.keys()]).join(', ')}.`;
      this.#report(source, ['series', 'name'], `there is no series “${name}”`, remedy);
    }
  }

  #checkSources({ matter }: PostEntry, source: FileReferences): void {
    this.#checkFacts(source);
    for (const { target, line, column } of source.facts) {
      if (matter.sources.includes(target)) continue;
      const place = { file: source.file, line, column };
      this.#problems.push({
        ...place,
        field: '<Fact>',
        message: `${target} is used here and not listed`,
        remedy: `Add ${target} to sources at the head of the file.`,
      });
    }
    for (const [index, id] of matter.sources.entries()) {
      if (source.facts.some(({ target }) => target === id)) continue;
      this.#report(
        source,
        ['sources', index],
        `${id} is listed and never used`,
        `Use it with <Fact id="${id}">, or take it off the list.`,
      );
    }
  }

  #checkFacts(source: FileReferences): void {
    for (const { target, line, column } of source.facts) {
      if (this.#content.facts.has(target)) continue;
      const place = { file: source.file, line, column };
      this.#problems.push({
        ...place,
        field: '<Fact>',
        message: `there is no “${target}” in facts.yaml`,
        remedy: 'Add the fact to the register first, with its source and limits.',
      });
    }
  }

  #checkPictures({ file, matter }: PostEntry, source: FileReferences): void {
    if (matter.cover !== undefined && !existsSync(join(dirname(file), matter.cover.src))) {
      this.#report(
        source,
        ['cover', 'src'],
        `there is no file ${matter.cover.src}`,
        'Put the picture beside index.mdx, and write its name with ./ before it.',
      );
    }
    for (const { target, line, column } of source.pictures) {
      if (target.startsWith('./') && existsSync(join(dirname(file), target))) continue;
      const place = { file: source.file, line, column };
      this.#problems.push({
        ...place,
        field: 'picture',
        message: `there is no file ${target}`,
        remedy: 'Put the picture beside index.mdx, and write its name with ./ before it.',
      });
    }
  }

  #checkLinks(source: FileReferences, addresses: Map<string, ReadonlySet<string> | undefined>): void {
    for (const { target, line, column } of source.links) {
      const lost = describeLostLink(target, source, addresses);
      if (lost !== undefined)
        this.#problems.push({ file: source.file, line, column, field: 'link', ...lost });
    }
  }

  #checkSlugs(): void {
    const seen = new Map<string, PostEntry>();
    for (const post of this.#content.posts) {
      if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(post.slug)) {
        this.#problems.push({
          file: post.file,
          line: 1,
          column: 1,
          field: 'slug',
          message: `“${post.slug}” does not do as an address`,
          remedy: 'Rename the folder, with small letters, digits and single hyphens.',
        });
      }
      const other = seen.get(post.slug);
      if (other === undefined) seen.set(post.slug, post);
      else {
        this.#problems.push({
          file: post.file,
          line: 1,
          column: 1,
          field: 'slug',
          message: `“${post.slug}” is the address of ${other.file} too`,
          remedy: 'Rename one of the two folders; the folder’s name is the address.',
        });
      }
    }
  }

  #checkRedirects(addresses: Map<string, unknown>): void {
    const seen = new Map<string, string>();
    for (const post of this.#content.posts) {
      for (const [index, old] of post.matter.redirects.entries()) {
        const taken = addresses.has(old) ? 'a page of this site' : seen.get(old);
        if (taken !== undefined)
          this.#report(
            this.#sourceOf(post),
            ['redirects', index],
            `${old} is the address of ${taken} too`,
            'An old address can lead to one post only.',
          );
        seen.set(old, post.file);
      }
    }
  }

  #checkComments(): void {
    const slugs = new Set(this.#content.posts.map(({ slug }) => slug));
    const ids = new Map(this.#content.comments.map((comment) => [comment.id, comment]));
    for (const comment of this.#content.comments) {
      const place = { file: `comment ${comment.id}`, line: 1, column: 1 };
      if (ids.get(comment.id) !== comment) {
        this.#problems.push({
          ...place,
          field: 'id',
          message: 'is the id of another comment too',
          remedy: 'Give each comment an id of its own; answers and links go by it.',
        });
      }
      if (!slugs.has(comment.post)) {
        this.#problems.push({
          ...place,
          field: 'post',
          message: `there is no post “${comment.post}”`,
          remedy: 'Write the slug of the post it stands under.',
        });
      }
      if (comment.parent !== undefined && ids.get(comment.parent)?.post !== comment.post) {
        this.#problems.push({
          ...place,
          field: 'parent',
          message: `there is no comment “${comment.parent}” under that post`,
          remedy: 'Write the id of the comment it answers, or leave parent out.',
        });
      }
    }
  }
}

/** The ids closest to a mistyped one: those that share its beginning, or all of a short list. */
function nearest(id: string, known: string[]): string[] {
  const close = known.filter((other) => other.slice(0, 3) === id.slice(0, 3));
  return (close.length > 0 ? close : known).slice(0, 30);
}

function describeLostLink(
  target: string,
  source: FileReferences,
  addresses: Map<string, ReadonlySet<string> | undefined>,
): { message: string; remedy: string } | undefined {
  if (/^#(?:fn|fnref)-/.test(target)) return undefined;
  if (target.startsWith('#')) {
    return source.headings.includes(target.slice(1))
      ? undefined
      : {
          message: `there is no heading ${target} here`,
          remedy: `Use one of: ${source.headings.map((id) => `#${id}`).join(', ')}.`,
        };
  }
  if (/^(?:https?|mailto):/.test(target)) {
    return URL.canParse(target)
      ? undefined
      : { message: `${target} is not an address`, remedy: 'Write the whole address.' };
  }
  const [path = '', fragment] = target.split('#');
  if (!path.startsWith('/')) {
    return {
      message: `${target} is neither a path of this site nor a web address`,
      remedy: 'Start with / or with https://.',
    };
  }
  if (!addresses.has(path)) {
    return {
      message: `there is no page ${path}`,
      remedy: 'Mind the slash at the end, and the folder’s exact name.',
    };
  }
  const anchors = addresses.get(path);
  return fragment === undefined || anchors === undefined || anchors.has(fragment)
    ? undefined
    : {
        message: `there is no #${fragment} on ${path}`,
        remedy: 'Use the id of a heading or an entry of that page.',
      };
}

import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ApprovedComment } from '../comments/contract.ts';
import { compileModule } from '../prose/compile-module.ts';
import { compileProse, type Compiled } from '../prose/compile.ts';
import type { Problem } from '../prose/problem.ts';
import type { Content, ContentReading, PostEntry } from './content.ts';
import { addressOf } from './addresses.ts';
import { sanitizeHtml } from './safe-html.ts';
import { ProseCache, type Cached } from './prose-cache.ts';
import type { PathMatter } from './module-schema.ts';
import { readModule, readPath, type ModuleEntry } from './read-modules.ts';
import { checkId, readList, readMap, readOne, readPeople } from './read-entries.ts';
import type { CommentReferences, ModuleReferences, PathReferences, TextReferences } from './references.ts';
import { factId, id as idSchema } from './fields.ts';
import {
  commentSchema,
  correctionSchema,
  factSchema,
  pageSchema,
  postSchema,
  seriesSchema,
  topicSchema,
  type Correction,
} from './schemas.ts';
import { noPolicy, policySchema } from './policy-schema.ts';
import { findPrintedFigures } from './printed-figures.ts';
import { readMatter } from './source.ts';
import { keepValid, validate } from './validate.ts';

/** Components that only the pages of `content/pages/` may use, besides the closed set. */
const PAGE_COMPONENTS = /<(ContactLink|CorrectionsList|KeptDays|OwnDataLink)\s*\/>/g;

/** Reads the whole content folder; mistakes are collected, never thrown. */
export function readContent(root: string): ContentReading {
  return new ContentReader(root).read();
}

/** Where posts stand, folders between allowed. */
const POSTS = 'posts/**/index.mdx';

class ContentReader {
  readonly #root: string;
  readonly #bodies: ProseCache;
  readonly #problems: Problem[] = [];
  readonly #texts: TextReferences[] = [];
  readonly #modules: ModuleReferences[] = [];
  readonly #paths: PathReferences[] = [];
  readonly #comments: CommentReferences[] = [];
  readonly #commentIds = new Set<string>();
  readonly #mentions: ContentReading['mentions'] = [];
  #register = { digest: '', cite: (id: string): string => id };

  constructor(root: string) {
    this.#root = root;
    this.#bodies = new ProseCache(root);
  }

  #readFacts(): ReturnType<typeof readMap<typeof factSchema>> {
    const facts = this.#keep(readMap(join(this.#root, 'facts.yaml'), factSchema, factId));
    const cites = [...facts.entries].map(([id, { cite }]) => [id, cite]);
    this.#register = {
      digest: createHash('sha256').update(JSON.stringify(cites)).digest('hex'),
      cite: (id) => facts.entries.get(id)?.cite ?? id,
    };
    return facts;
  }

  read(): ContentReading {
    const facts = this.#readFacts();
    const categories = this.#keep(readMap(join(this.#root, 'categories.yaml'), topicSchema, idSchema));
    const tags = this.#keep(readMap(join(this.#root, 'tags.yaml'), topicSchema, idSchema));
    const series = this.#keep(readMap(join(this.#root, 'series.yaml'), seriesSchema, idSchema));
    const people = this.#keep(readPeople(this.#find('people/*.yaml')));
    const content: Content = {
      facts: facts.entries,
      categories: categories.entries,
      tags: tags.entries,
      series: series.entries,
      people: people.entries,
      posts: this.#find(POSTS).flatMap((file) => this.#readPost(file)),
      modules: this.#find('modules/*/index.mdx').flatMap((file) => this.#readModule(file)),
      paths: new Map(this.#find('paths/*.yaml').flatMap((file) => this.#readPath(file))),
      pages: this.#find('pages/*.mdx').flatMap((file) => this.#readPage(file)),
      corrections: this.#readCorrections(join(this.#root, 'corrections.yaml')),
      comments: this.#find('comments/*.yaml').flatMap((file) => this.#readComments(file)),
      policy: this.#keep(readOne(join(this.#root, 'comment-policy.yaml'), policySchema)).value ?? noPolicy,
    };
    this.#bodies.save();
    const declared = {
      facts: facts.ids,
      categories: categories.ids,
      tags: tags.ids,
      series: series.ids,
      people: people.ids,
      comments: this.#commentIds,
    };
    return {
      content,
      declared,
      problems: this.#problems,
      texts: this.#texts,
      modules: this.#modules,
      paths: this.#paths,
      comments: this.#comments,
      mentions: this.#mentions,
    };
  }

  #find(pattern: string): string[] {
    return globSync(join(this.#root, pattern)).sort();
  }

  #keep<Read extends { problems: Problem[] }>(read: Read): Read {
    this.#problems.push(...read.problems);
    return read;
  }

  #readPost(file: string): PostEntry[] {
    const { matter, body, offset } = readMatter(readFileSync(file, 'utf8'), file);
    const { value } = this.#keep(validate(postSchema, matter, file));
    const compiled = this.#compile({ body, offset, file });
    const slug = basename(dirname(file));
    this.#problems.push(...checkId(slug, file, { line: 1, column: 1 }, idSchema));
    const kept = value ?? (matter.value === undefined ? {} : keepValid(postSchema, matter.value));
    this.#problems.push(...findPrintedFigures(file, kept, matter.locate));
    this.#refer({ file, slug, address: addressOf.post(slug), matter: kept, locate: matter.locate }, compiled);
    if (value === undefined || compiled.prose === undefined) return [];
    const { words, minutes, excerpt, excerptIsMarked } = compiled.prose;
    const prose = { digest: compiled.digest, words, minutes, excerpt, excerptIsMarked };
    return [{ slug, file, matter: value, prose }];
  }

  #readModule(file: string): ModuleEntry[] {
    const { digest, cite } = this.#register;
    const reading = readModule(file, (source) =>
      this.#bodies.compile(compileModule, { ...source, cite }, digest),
    );
    const { entry, text, references } = this.#keep(reading);
    this.#texts.push(text);
    this.#modules.push(references);
    return entry === undefined ? [] : [entry];
  }

  #readPath(file: string): [id: string, path: PathMatter][] {
    const { matter, references } = this.#keep(readPath(file));
    this.#paths.push(references);
    return matter === undefined ? [] : [[references.id, matter]];
  }

  #readPage(file: string): Content['pages'] {
    const { matter, body, offset } = readMatter(readFileSync(file, 'utf8'), file);
    const { value } = this.#keep(validate(pageSchema, matter, file));
    const plain = body.replace(PAGE_COMPONENTS, (text) => ' '.repeat(text.length));
    const compiled = this.#compile({ body: plain, offset, file });
    const name = basename(file, '.mdx');
    this.#refer({ file, address: addressOf.page(name), matter: {}, locate: matter.locate }, compiled);
    return value === undefined ? [] : [{ name, file, matter: value }];
  }

  #compile(source: { body: string; offset: number; file: string }): Cached<Compiled> {
    const { digest, cite } = this.#register;
    return this.#keep(this.#bodies.compile(compileProse, { ...source, cite }, digest));
  }

  #refer(text: TextReferences, { prose, links, facts, pictures }: Compiled): void {
    const headings = prose?.headings.map(({ id }) => id);
    this.#texts.push(headings === undefined ? text : { ...text, body: { links, facts, pictures, headings } });
  }

  #readCorrections(file: string): Correction[] {
    return this.#keep(readList(file, correctionSchema)).list.flatMap(({ value, locate }) => {
      if (value === undefined) return [];
      this.#mentions.push({ file, address: value.address, ...locate('address') });
      return [value];
    });
  }

  #readComments(file: string): ApprovedComment[] {
    return this.#keep(readList(file, commentSchema)).list.flatMap(({ written, value, locate }) => {
      const { id } = keepValid(commentSchema, written);
      if (id !== undefined) this.#commentIds.add(id);
      if (value === undefined) return [];
      const comment = { ...value, html: sanitizeHtml(value.html) };
      this.#comments.push({ comment, file, locate });
      return [comment];
    });
  }
}

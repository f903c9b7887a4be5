import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'astro/zod';
import type { ApprovedComment } from '../comments/contract.ts';
import type { Prose } from '../prose/compile.ts';
import { findFigures } from '../prose/figures.ts';
import type { Reference } from '../prose/lint.ts';
import type { Place, Problem } from '../prose/problem.ts';
import { sanitizeHtml } from './safe-html.ts';
import { compileCached } from './prose-cache.ts';
import {
  commentSchema,
  correctionSchema,
  factSchema,
  pageSchema,
  personSchema,
  postSchema,
  seriesSchema,
  topicSchema,
  type Correction,
  type Fact,
  type PageMatter,
  type Person,
  type PostMatter,
  type Series,
  type Topic,
} from './schemas.ts';
import { readMatter, readYaml } from './source.ts';
import { validate } from './validate.ts';

/** What indexes and heads of pages need of a body; the HTML itself stays in its cache file, named by `digest`. */
export interface ProseSummary extends Pick<Prose, 'words' | 'minutes' | 'excerpt' | 'excerptIsMarked'> {
  digest: string;
}

/** A post as its author wrote it, checked field by field, with where its parts stand for the checks across files. */
export interface PostEntry {
  slug: string;
  /** Path of the file. */
  file: string;
  matter: PostMatter;
  prose: ProseSummary;
}

/** References of one file, for the checks that need the whole site. */
export interface FileReferences {
  file: string;
  locate: (path: readonly PropertyKey[]) => Place;
  links: Reference[];
  facts: Reference[];
  pictures: Reference[];
  headings: string[];
}

/** All that `content/` says. */
export interface Content {
  posts: PostEntry[];
  pages: { name: string; file: string; matter: PageMatter }[];
  people: Map<string, Person>;
  categories: Map<string, Topic>;
  tags: Map<string, Topic>;
  series: Map<string, Series>;
  facts: Map<string, Fact>;
  corrections: Correction[];
  comments: ApprovedComment[];
}

/** The content with every mistake that can be seen in one file alone, and what the other checks need. */
export interface ContentReading {
  content: Content;
  problems: Problem[];
  references: Map<PostEntry | Content['pages'][number], FileReferences>;
}

/** Components that only the pages of `content/pages/` may use, besides the closed set. */
const PAGE_COMPONENTS = /<(ContactLink|CorrectionsList)\s*\/>/g;

/** Reads the whole content folder; mistakes are collected, never thrown. */
export function readContent(root: string): ContentReading {
  return new ContentReader(root).read();
}

class ContentReader {
  readonly #root: string;
  readonly #problems: Problem[] = [];
  readonly #references: ContentReading['references'] = new Map();

  constructor(root: string) {
    this.#root = root;
  }

  read(): ContentReading {
    const facts = this.#readMap('facts.yaml', factSchema);
    const registerDigest = createHash('sha256')
      .update(this.#text('facts.yaml') ?? '')
      .digest('hex');
    const cite = (id: string): string => facts.get(id)?.cite ?? id;
    const content: Content = {
      facts,
      posts: this.#find('posts/**/index.mdx').flatMap((file) => this.#readPost(file, cite, registerDigest)),
      pages: this.#find('pages/*.mdx').flatMap((file) => this.#readPage(file, cite, registerDigest)),
      people: this.#readPeople(),
      categories: this.#readMap('categories.yaml', topicSchema),
      tags: this.#readMap('tags.yaml', topicSchema),
      series: this.#readMap('series.yaml', seriesSchema),
      corrections: this.#readFile('corrections.yaml', z.array(correctionSchema)) ?? [],
      comments: this.#find('comments/*.yaml').flatMap((file) => this.#readComments(file)),
    };
    return { content, problems: this.#problems, references: this.#references };
  }

  #find(pattern: string): string[] {
    return globSync(join(this.#root, pattern)).sort();
  }

  #text(name: string): string | undefined {
    const file = join(this.#root, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  #readFile<Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> | undefined {
    const file = join(this.#root, name);
    const text = this.#text(name);
    if (text === undefined) return undefined;
    const { value, problems } = validate(schema, readYaml(text, file), file);
    this.#problems.push(...problems);
    return value;
  }

  /** Each entry is checked by itself, so that one mistake does not hide the next. */
  #readMap<Schema extends z.ZodType>(name: string, schema: Schema): Map<string, z.output<Schema>> {
    const file = join(this.#root, name);
    const source = readYaml(this.#text(name) ?? '{}', file);
    const entries = new Map<string, z.output<Schema>>();
    this.#problems.push(...source.problems);
    if (typeof source.value !== 'object' || source.value === null) return entries;
    for (const id of Object.keys(source.value)) {
      const { value, problems } = validate(schema, source, file, [id]);
      this.#problems.push(...problems);
      if (value !== undefined) entries.set(id, value);
    }
    return entries;
  }

  #readPeople(): Map<string, Person> {
    const people = new Map<string, Person>();
    for (const file of this.#find('people/*.yaml')) {
      const { value, problems } = validate(personSchema, readYaml(readFileSync(file, 'utf8'), file), file);
      this.#problems.push(...problems);
      if (value !== undefined) people.set(basename(file, '.yaml'), value);
    }
    return people;
  }

  #readPost(file: string, cite: (id: string) => string, registerDigest: string): PostEntry[] {
    const { matter, body, offset } = readMatter(readFileSync(file, 'utf8'), file);
    const { value, problems } = validate(postSchema, matter, file);
    const compiled = compileCached({ body, file, offset, cite }, registerDigest);
    this.#problems.push(...problems, ...compiled.problems);
    if (value === undefined || compiled.prose === undefined) return [];
    for (const field of ['title', 'subtitle', 'description', 'question', 'excerpt'] as const) {
      this.#refuseFigures(file, field, value[field], matter.locate([field]));
    }
    const { words, minutes, excerpt, excerptIsMarked, headings } = compiled.prose;
    const prose = { digest: compiled.digest, words, minutes, excerpt, excerptIsMarked };
    const entry: PostEntry = { slug: basename(dirname(file)), file, matter: value, prose };
    const { links, facts, pictures } = compiled;
    this.#references.set(entry, {
      file,
      locate: matter.locate,
      links,
      facts,
      pictures,
      headings: headings.map(({ id }) => id),
    });
    return [entry];
  }

  #readPage(file: string, cite: (id: string) => string, registerDigest: string): Content['pages'] {
    const { matter, body, offset } = readMatter(readFileSync(file, 'utf8'), file);
    const { value, problems } = validate(pageSchema, matter, file);
    const plain = body.replace(PAGE_COMPONENTS, (text) => ' '.repeat(text.length));
    const compiled = compileCached({ body: plain, file, offset, cite }, registerDigest);
    this.#problems.push(...problems, ...compiled.problems);
    if (value === undefined || compiled.prose === undefined) return [];
    const entry = { name: basename(file, '.mdx'), file, matter: value };
    const { links, facts, pictures } = compiled;
    const headings = compiled.prose.headings.map(({ id }) => id);
    this.#references.set(entry, { file, locate: matter.locate, links, facts, pictures, headings });
    return [entry];
  }

  #readComments(file: string): ApprovedComment[] {
    const { value, problems } = validate(
      z.array(commentSchema),
      readYaml(readFileSync(file, 'utf8'), file),
      file,
    );
    this.#problems.push(...problems);
    return (value ?? []).map((comment) => ({ ...comment, html: sanitizeHtml(comment.html) }));
  }

  #refuseFigures(file: string, field: string, text: string | undefined, place: Place): void {
    for (const { words, kind } of findFigures(text ?? '')) {
      this.#problems.push({
        file,
        ...place,
        field,
        message: `“${words}” is ${kind} without a source`,
        remedy: `Say it in the text inside <Fact>, and keep figures out of the ${field}.`,
      });
    }
  }
}

import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A post both projects can build: the same Markdown body, a front matter of each. */
export interface BenchPost {
  slug: string;
  title: string;
  day: string;
  tags: string[];
  body: string;
}

const WORDS =
  'river bank promise ask repair counter morning kettle list shelf notice card door phone answer question letter bench oven ladder ticket queue window chair pencil street garden minute week reason habit custom table paper plain quiet early later small steady honest written open closed kept broken told heard seen asked'.split(
    ' ',
  );

export const TAGS = Array.from({ length: 24 }, (_, index) => `topic-${index + 1}`);

/** So many posts of about 700 words, each with headings, a list, a table, a note, links and a block of code; the seed decides everything. */
export function createCorpus(count: number): BenchPost[] {
  const random = createRandom(20261121);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  const sentence = (): string => {
    const text = Array.from({ length: 8 + Math.floor(random() * 9) }, () => pick(WORDS)).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = (): string => Array.from({ length: 5 }, sentence).join(' ');
  return Array.from({ length: count }, (_, index) => ({
    slug: `post-${index + 1}`,
    title: `${sentence().slice(0, -1)} ${index + 1}`,
    day: new Date(Date.UTC(2020, 0, 1) + index * 86_400_000 * (2400 / count)).toISOString().slice(0, 10),
    tags: [...new Set([pick(TAGS), pick(TAGS), pick(TAGS)])],
    body: [
      `${paragraph()}[^1]`,
      `**${sentence()}** ${paragraph()}`,
      `## ${sentence().slice(0, -1)}`,
      paragraph(),
      Array.from({ length: 4 }, () => `- ${sentence()}`).join('\n'),
      paragraph(),
      `## ${sentence().slice(0, -1)}`,
      `${paragraph()} See [the example](https://example.org/${pick(WORDS)}) and *${pick(WORDS)}*.`,
      `| ${pick(WORDS)} | ${pick(WORDS)} |\n|---|---:|\n${Array.from({ length: 4 }, (_row, row) => `| ${pick(WORDS)} ${pick(WORDS)} | ${row} |`).join('\n')}`,
      paragraph(),
      `### ${sentence().slice(0, -1)}`,
      `> ${sentence()}`,
      '```js\nconst promise = { kept: true };\nfunction ask(reason) {\n  return reason.length > 0 ? promise : null;\n}\n```',
      paragraph(),
      paragraph(),
      `[^1]: ${sentence()}`,
    ].join('\n\n'),
  }));
}

/** Writes the corpus as a content folder of this site. */
export function writeOwnContent(root: string, posts: readonly BenchPost[]): void {
  rmSync(root, { recursive: true, force: true });
  for (const folder of ['posts', 'people', 'pages']) mkdirSync(join(root, folder), { recursive: true });
  for (const post of posts) writeOwnPost(root, post);
  writeFileSync(
    join(root, 'people', 'both-banks.yaml'),
    'name: Both Banks\nbio: The byline.\nkind: organization\n',
  );
  writeFileSync(join(root, 'categories.yaml'), 'notes:\n  name: Notes\n  description: Everything.\n');
  writeFileSync(
    join(root, 'tags.yaml'),
    TAGS.map((tag) => `${tag}:\n  name: ${tag}\n  description: About ${tag}.\n`).join(''),
  );
  writeFileSync(join(root, 'series.yaml'), '{}\n');
  writeFileSync(join(root, 'facts.yaml'), '{}\n');
  cpSync(join(import.meta.dirname, '../../content/comment-policy.yaml'), join(root, 'comment-policy.yaml'));
}

/** Writes one post of the corpus into a content folder of this site. */
export function writeOwnPost(root: string, { slug, title, day, tags, body }: BenchPost): void {
  mkdirSync(join(root, 'posts', slug), { recursive: true });
  const matter = `title: ${title}\ndescription: ${title}.\npublished: ${day}\ncategories: [notes]\ntags: [${tags.join(', ')}]\n`;
  writeFileSync(join(root, 'posts', slug, 'index.mdx'), `---\n${matter}---\n\n${body}\n`);
}

/** mulberry32: small, seeded, the same on every machine. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../architecture/imports.ts';
import type { ImportTable } from '../../architecture/rules.ts';
import {
  findBarrels,
  findCycles,
  findForbiddenImports,
  findMisplacedPackages,
} from '../../architecture/rules.ts';

const table: ImportTable = {
  pages: { values: ['components', 'library'] },
  components: { values: ['art', 'comments/contract.ts'], types: ['library'] },
  library: { values: [] },
  art: { values: [], isPure: true },
  comments: { values: ['comments'] },
  'comments/rules': { values: ['comments/contract.ts'] },
  'astro.config.mjs': { values: ['library'] },
};

/** Made-up sources; every file that is imported exists unless it is left out on purpose. */
function sources(written: Record<string, string>): SourceFile[] {
  const bystanders = [
    'src/library/posts.ts',
    'src/art/chart.ts',
    'src/comments/contract.ts',
    'src/comments/app.ts',
  ];
  const all = { ...Object.fromEntries(bystanders.map((path) => [path, ''])), ...written };
  return Object.entries(all).map(([path, text]) => ({ path, text }));
}

const judge = (path: string, text: string): string[] =>
  findForbiddenImports(sources({ [path]: text }), table);

describe('the import table', () => {
  it('lets a folder import what it may and itself', () => {
    expect(
      judge('src/pages/index.astro', `---\nimport { posts } from '../library/posts.ts';\n---\n`),
    ).toEqual([]);
    expect(judge('src/library/series.ts', `import { posts } from './posts.ts';`)).toEqual([]);
    expect(judge('astro.config.mjs', `import { posts } from './src/library/posts.ts';`)).toEqual([]);
  });

  it('refuses anything else and says what would be allowed', () => {
    expect(judge('src/library/series.ts', `import { draw } from '../art/chart.ts';`)).toEqual([
      'src/library/series.ts imports src/art/chart.ts. library may import nothing else in src/.',
    ]);
    expect(judge('src/components/Card.astro', `---\nimport app from '../comments/app.ts';\n---\n`)).toEqual([
      'src/components/Card.astro imports src/comments/app.ts. components may import art, comments/contract.ts; types only (import type) from library.',
    ]);
  });

  it('lets components see types of the library and not its values', () => {
    expect(judge('src/components/a.ts', `import type { Post } from '../library/posts.ts';`)).toEqual([]);
    expect(judge('src/components/a.ts', `import { type Post } from '../library/posts.ts';`)).toHaveLength(1);
    expect(judge('src/components/a.ts', `export { posts } from '../library/posts.ts';`)).toHaveLength(1);
    expect(judge('src/components/a.ts', `const load = () => import('../library/posts.ts');`)).toHaveLength(1);
    expect(judge('src/components/a.ts', `import.meta.glob('../library/*.ts');`)).toHaveLength(1);
  });

  it('follows the longest path, so that one file or folder may have a rule of its own', () => {
    expect(judge('src/comments/rules/score.ts', `import '../contract.ts';`)).toEqual([]);
    expect(judge('src/comments/rules/score.ts', `import '../app.ts';`)).toHaveLength(1);
    expect(judge('src/comments/app.ts', `import './contract.ts';`)).toEqual([]);
    expect(judge('src/components/a.ts', `import '../comments/contract.ts';`)).toEqual([]);
  });

  it('refuses folders it does not know, and files outside src/', () => {
    expect(judge('src/stuff/a.ts', `import './b.ts';`)[0]).toContain(
      'a folder the import table does not know',
    );
    expect(judge('src/library/a.ts', `import '../../tests/run.ts';`)[0]).toContain('does not exist in src/');
  });

  it('asks for relative paths with their extension that lead to a file', () => {
    expect(judge('src/library/a.ts', `import './posts';`)[0]).toContain('without its extension');
    expect(judge('src/library/a.ts', `import './post.ts';`)[0]).toContain('does not exist');
    expect(judge('src/library/a.ts', `import '/src/library/posts.ts';`)[0]).toContain('write a relative one');
    expect(judge('src/library/a.ts', `import '@/library/posts.ts';`)[0]).toContain('write a relative path');
    expect(judge('src/library/a.ts', `import './posts.ts?raw';`)).toEqual([]);
  });

  it('keeps Astro and the disk out of pure folders', () => {
    expect(judge('src/art/a.ts', `import { readFileSync } from 'node:fs';`)[0]).toContain('art is pure');
    expect(judge('src/art/a.ts', `import { getCollection } from 'astro:content';`)[0]).toContain(
      'art is pure',
    );
    expect(judge('src/art/a.ts', `import { html } from 'hono/html';`)).toEqual([]);
    expect(judge('src/library/a.ts', `import { readFileSync } from 'node:fs';`)).toEqual([]);
  });
});

describe('other house rules', () => {
  it('lets only the named places import a package, and only in so many files', () => {
    const files = sources({
      'src/library/a.ts': `import { z } from 'astro:content';`,
      'src/pages/index.astro': `---\nimport type { CollectionEntry } from 'astro:content';\n---\n`,
    });
    expect(findMisplacedPackages(files, [{ name: 'astro:content', allowedIn: ['library'] }])).toEqual([
      'src/pages/index.astro imports astro:content. Only these may: library.',
    ]);
    const rule = { name: 'astro:content', allowedIn: ['library', 'pages'], atMostFiles: 1 };
    expect(findMisplacedPackages(files, [rule])).toEqual([
      'astro:content is imported by src/library/a.ts, src/pages/index.astro. At most 1 may.',
    ]);
  });

  it('finds files that import each other, however long the way round', () => {
    const files = sources({
      'src/library/a.ts': `import './b.ts';`,
      'src/library/b.ts': `import type { C } from './c.ts';`,
      'src/library/c.ts': `import './a.ts';`,
      'src/library/d.ts': `import './a.ts'; import './posts.ts';`,
    });
    expect(findCycles(files)).toEqual([
      'These files import each other: src/library/a.ts → src/library/b.ts → src/library/c.ts → src/library/a.ts.',
    ]);
    expect(findCycles(sources({ 'src/library/a.ts': `import './posts.ts';` }))).toEqual([]);
  });

  it('finds barrels, and lets a page pass on what it shows', () => {
    const text = `export { posts } from '../library/posts.ts';`;
    expect(findBarrels(sources({ 'src/pages/rss.xml.ts': text }))).toEqual([]);
    expect(findBarrels(sources({ 'src/feeds/all.ts': text }))).toEqual([
      'src/feeds/all.ts only hands on other files. Import those files themselves.',
    ]);
  });
});

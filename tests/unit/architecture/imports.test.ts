import { describe, expect, it } from 'vitest';
import { isBarrel, readImports, resolveImport } from '../../architecture/imports.ts';

const read = (path: string, text: string): string[] =>
  readImports({ path, text }).map(({ kind, specifier }) => `${kind} ${specifier}`);

describe('reading imports', () => {
  it('tells types, values, re-exports, later loads and patterns apart', () => {
    const text = `
      import type { Post } from './post.ts';
      import { type Card, card } from "./card.ts";
      import './side.css';
      export { one } from './one.ts';
      export type { Two } from './two.ts';
      const later = () => import('./later.ts');
      type Three = import('./three.ts').Three;
      const pictures = import.meta.glob(['../art/*.png', '!../art/old.png'], { eager: true });
    `;
    expect(read('src/library/x.ts', text)).toEqual([
      'type ./post.ts',
      'value ./card.ts',
      'value ./side.css',
      're-export ./one.ts',
      'type ./two.ts',
      'dynamic ./later.ts',
      'type ./three.ts',
      'glob ../art/',
    ]);
  });

  it('does not mistake words, comments or strings for imports', () => {
    const text = `// import a from './a.ts'\nconst text = "import b from './b.ts'"; /* import('./c.ts') */`;
    expect(read('src/library/x.ts', text)).toEqual([]);
  });

  it('reads the frontmatter, scripts and styles of an Astro file and leaves its words alone', () => {
    const text = `---
import Base from '../layouts/Base.astro';
---
<p>import x from './prose.ts'</p>
<script>import './search.client.ts';</script>
<script src="./menu.client.ts"></script>
<style>@import './card.css';</style>`;
    expect(read('src/pages/x.astro', text)).toEqual([
      'value ../layouts/Base.astro',
      'value ./search.client.ts',
      'value ./menu.client.ts',
      'value ./card.css',
    ]);
  });

  it('reads an Astro file without frontmatter', () => {
    expect(read('src/components/X.astro', '<hr>\n---\nimport x from "./x.ts"\n---\n')).toEqual([]);
  });

  it('reads style sheets', () => {
    const text = `/* @import './old.css'; */ @import "./a.css" layer(base); @import url('./b.css');`;
    expect(read('src/styles/global.css', text)).toEqual(['value ./a.css', 'value ./b.css']);
  });

  it('finds the file an import leads to, without its query', () => {
    expect(resolveImport('src/layouts/Base.astro', '../styles/global.css?inline')).toBe(
      'src/styles/global.css',
    );
    expect(resolveImport('src/layouts/Base.astro', 'astro:content')).toBeUndefined();
    expect(resolveImport('astro.config.mjs', './src/site.config.ts')).toBe('src/site.config.ts');
  });
});

describe('recognizing a barrel', () => {
  const judge = (text: string): boolean => isBarrel({ path: 'src/feeds/feeds.ts', text });

  it('is one that only hands on', () => {
    expect(judge(`export { toRss } from './rss.ts';`)).toBe(true);
    expect(judge(`import { toRss } from './rss.ts';\nexport { toRss };`)).toBe(true);
    expect(judge(`export type { Entry } from './entry.ts';`)).toBe(true);
  });

  it('is one that hands on everything of another file, whatever else it holds', () => {
    expect(judge(`export * from './rss.ts';\nexport const one = 1;`)).toBe(true);
  });

  it('is not a file with something of its own, nor one that is only run', () => {
    expect(judge(`export { toRss } from './rss.ts';\nexport const one = 1;`)).toBe(false);
    expect(judge(`import './rss.ts';\nexport {};`)).toBe(false);
  });
});

import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BenchPost } from './corpus.ts';

/**
 * Writes the project that Astro's own guides describe for the same posts: content collection with the glob loader,
 * @astrojs/mdx, a page a post, a numbered index, tag pages, RSS and a sitemap.
 */
export function writePlainProject(root: string, posts: readonly BenchPost[]): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'src', 'content', 'blog'), { recursive: true });
  mkdirSync(join(root, 'src', 'pages', 'posts', 'page'), { recursive: true });
  mkdirSync(join(root, 'src', 'pages', 'tags'), { recursive: true });
  mkdirSync(join(root, 'src', 'layouts'), { recursive: true });
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  for (const name of ['astro', '@astrojs', 'vite', 'satteri', 'sharp']) {
    symlinkSync(resolve('node_modules', name), join(root, 'node_modules', name));
  }
  for (const [file, text] of Object.entries(FILES)) writeFileSync(join(root, file), text);
  for (const post of posts) writePlainPost(root, post);
}

/** Writes one post of the corpus into the plain project. */
export function writePlainPost(root: string, { slug, title, day, tags, body }: BenchPost): void {
  const matter = `title: ${title}\ndescription: ${title}.\npubDate: ${day}\ntags: [${tags.join(', ')}]\n`;
  writeFileSync(join(root, 'src', 'content', 'blog', `${slug}.mdx`), `---\n${matter}---\n\n${body}\n`);
}

const FILES = {
  'package.json': '{ "name": "plain", "private": true, "type": "module" }\n',
  'tsconfig.json': '{ "extends": "astro/tsconfigs/base" }\n',
  'astro.config.mjs': `import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
export default defineConfig({ site: 'https://plain.example', integrations: [mdx(), sitemap()] });
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const blog = defineCollection({
  loader: glob({ base: './src/content/blog', pattern: '**/*.{md,mdx}' }),
  schema: z.object({ title: z.string(), description: z.string(), pubDate: z.coerce.date(), tags: z.array(z.string()) }),
});
export const collections = { blog };
`,
  'src/layouts/Page.astro': `---
const { title, description } = Astro.props;
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>{title}</title><meta name="description" content={description} /><link rel="canonical" href={new URL(Astro.url.pathname, Astro.site)} /></head>
<body><header><nav><a href="/">Home</a></nav></header><main><slot /></main><footer>Plain</footer></body></html>
<style>body { font: 18px/1.6 Georgia, serif; max-width: 40rem; margin: auto; }</style>
`,
  'src/pages/posts/[slug].astro': `---
import { getCollection, render } from 'astro:content';
import Page from '../../layouts/Page.astro';
export async function getStaticPaths() {
  const posts = await getCollection('blog');
  return posts.map((post) => ({ params: { slug: post.id }, props: { post } }));
}
const { post } = Astro.props;
const { Content } = await render(post);
---
<Page title={post.data.title} description={post.data.description}><article><h1>{post.data.title}</h1><time datetime={post.data.pubDate.toISOString()}>{post.data.pubDate.toDateString()}</time><Content /><ul>{post.data.tags.map((tag) => <li><a href={\`/tags/\${tag}/1/\`}>{tag}</a></li>)}</ul></article></Page>
`,
  'src/pages/posts/page/[page].astro': `---
import { getCollection } from 'astro:content';
import Page from '../../../layouts/Page.astro';
export async function getStaticPaths({ paginate }) {
  const posts = (await getCollection('blog')).sort((a, b) => b.data.pubDate.valueOf() - a.data.pubDate.valueOf());
  return paginate(posts, { pageSize: 5 });
}
const { page } = Astro.props;
---
<Page title={\`Posts \${page.currentPage}\`} description="Posts"><h1>Posts</h1><ul>{page.data.map((post) => <li><a href={\`/posts/\${post.id}/\`}>{post.data.title}</a><p>{post.data.description}</p></li>)}</ul>{page.url.prev && <a href={page.url.prev}>Newer</a>}{page.url.next && <a href={page.url.next}>Older</a>}</Page>
`,
  'src/pages/tags/[...tag].astro': `---
import { getCollection } from 'astro:content';
import Page from '../../layouts/Page.astro';
export async function getStaticPaths({ paginate }) {
  const posts = (await getCollection('blog')).sort((a, b) => b.data.pubDate.valueOf() - a.data.pubDate.valueOf());
  const tags = [...new Set(posts.flatMap((post) => post.data.tags))];
  return tags.flatMap((tag) => {
    const tagged = posts.filter((post) => post.data.tags.includes(tag));
    return Array.from({ length: Math.ceil(tagged.length / 5) }, (_, index) => ({
      params: { tag: \`\${tag}/\${index + 1}\` },
      props: { tag, page: index + 1, posts: tagged.slice(index * 5, index * 5 + 5) },
    }));
  });
}
const { tag, page, posts } = Astro.props;
---
<Page title={\`\${tag} \${page}\`} description={tag}><h1>{tag}</h1><ul>{posts.map((post) => <li><a href={\`/posts/\${post.id}/\`}>{post.data.title}</a><p>{post.data.description}</p></li>)}</ul></Page>
`,
  'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
import Page from '../layouts/Page.astro';
const posts = (await getCollection('blog')).sort((a, b) => b.data.pubDate.valueOf() - a.data.pubDate.valueOf()).slice(0, 5);
---
<Page title="Plain" description="Plain"><h1>Plain</h1><ul>{posts.map((post) => <li><a href={\`/posts/\${post.id}/\`}>{post.data.title}</a></li>)}</ul></Page>
`,
  'src/pages/rss.xml.js': `import rss from '@astrojs/rss';
import { getCollection } from 'astro:content';
export async function GET(context) {
  const posts = await getCollection('blog');
  return rss({ title: 'Plain', description: 'Plain', site: context.site, items: posts.map((post) => ({ ...post.data, link: \`/posts/\${post.id}/\` })) });
}
`,
} as const;

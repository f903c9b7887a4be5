import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { resolve } from 'node:path';
import { finishedPages } from './src/integrations/finished-pages.ts';
import { listedPages } from './src/integrations/listed-pages.ts';
import { addLastChange } from './src/library/last-changes.ts';
import { readSettings } from './src/site.config.ts';

const { siteUrl, contentRoot, commentsOrigin } = readSettings(process.env);

export default defineConfig({
  site: siteUrl,
  // Always the same folder, whatever is built: another one would clear Astro's content cache. The build command moves it into place.
  outDir: './dist.next',
  trailingSlash: 'always',
  integrations: [
    mdx(),
    sitemap({
      filter: listedPages('dist.next'),
      serialize: addLastChange,
      namespaces: { news: false, xhtml: false, image: false, video: false },
    }),
    // Last: it reads every page that the others wrote.
    finishedPages({ https: siteUrl.startsWith('https:'), commentsOrigin }),
  ],
  // The site's one sheet stands in every page and is allowed by its hash; nothing else may be inline.
  // Several pages at once: while one is being written, the next is rendered.
  build: { inlineStylesheets: 'never', format: 'directory', concurrency: 8 },
  devToolbar: { enabled: false },
  vite: {
    resolve: { alias: { '@content': resolve(contentRoot) } },
    build: { assetsInlineLimit: 0, cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
  },
});

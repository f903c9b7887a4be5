import { join, resolve } from 'node:path';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { serveStatic } from 'hono/serve-static';
import { headersFor } from '../headers.ts';
import { createAnswerer, type SiteEnv } from './answer-file.ts';
import { followBuilds, NoBuildError } from './builds.ts';
import { answerByEndpoint, answerHealth, endpointPaths, type Endpoint } from './endpoint.ts';
import { createFiles } from './files.ts';
import { answerByDate, retainedHeaders } from './not-modified.ts';
import { locate } from './redirects.ts';

/** What a served site needs to be told. */
export interface SiteOptions {
  /** Folder of a finished build; another build may take its place at any moment. */
  root: string;
  /** Whether readers reach the site over HTTPS. */
  https: boolean;
  /** Receives one line about each answer that failed. */
  log: (line: string) => void;
  /** Takes comments and moderates them; without one, its addresses do not exist. */
  endpoint?: Endpoint;
}

/** The whole site as a Hono app: a built folder with its redirects, its headers and its 404 page. */
export function createSite({ root: folder, https, log, endpoint }: SiteOptions): Hono<SiteEnv> {
  const root = resolve(folder);
  const builds = followBuilds(root);
  const files = createFiles(root);
  const answer = createAnswerer(https);
  const app = new Hono<SiteEnv>();

  app.use('*', async (c, next) => {
    c.set('build', await builds.current());
    await next();
    // What a file's answer says of itself stands; an error or a redirect is no page, and never kept for long.
    const { styleHash } = c.var.build;
    for (const [name, value] of Object.entries(headersFor('', { styleHash, https }))) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
  });
  // Before the next line: the endpoint says by itself which methods it takes.
  if (endpoint !== undefined) app.on(['ALL'], endpointPaths, answerByEndpoint(endpoint));
  app.use('*', methodNotAllowed({ app }));

  app.get('/api/health', answerHealth(endpoint));

  app.get('*', async (c, next) => {
    const redirect = c.var.build.redirects.get(c.req.path);
    if (redirect === undefined) return next();
    return c.redirect(locate(redirect, new URL(c.req.url).search), redirect.status);
  });

  app.use('*', etag({ retainedHeaders }), answerByDate);
  app.get(
    '*',
    serveStatic<SiteEnv>({
      root,
      join,
      async getContent(path, c) {
        const { build, value: found } = await builds.readFromOne(() => files.read(path));
        c.set('build', build);
        if (found === undefined) return null;
        if (found.kind === 'file') return answer.pack(c, found);
        // The path comes from the address as it was sent, and no path with an empty segment gets here.
        const { pathname, search } = new URL(c.req.url);
        return c.redirect(`${pathname}/${search}`, 301);
      },
      onFound(_path, c) {
        answer.describe(c, c.req.path);
      },
    }),
  );

  app.notFound(async (c) => {
    const { build, value: page } = await builds.readFromOne(() => files.read(join(root, '404.html')));
    if (page?.kind !== 'file') return c.text('There is no page at this address.', 404);
    c.set('build', build);
    const bytes = await answer.pack(c, page);
    answer.describe(c, '/404.html');
    return c.body(bytes, 404);
  });

  app.onError((error, c) => {
    log(`${c.req.method} ${c.req.path} failed: ${error.message}`);
    if (!(error instanceof NoBuildError)) return c.text('Something went wrong on our side.', 500);
    return c.text('The site is being built. Please try again in a moment.', 503, {
      'Cache-Control': 'no-store',
      'Retry-After': '5',
    });
  });

  return app;
}

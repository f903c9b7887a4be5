import { defineMiddleware } from 'astro:middleware';
import { getLibrary } from './library/library.ts';

/** Tells every page what its menus depend on: a menu names a part of the site once there is something in it. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  const { modules } = await getLibrary();
  locals.hasModules = modules.length > 0;
  return next();
});

import type { Prose } from '../prose/compile.ts';
import type { ModuleProse } from '../prose/compile-module.ts';
import { closeLinks } from './close-links.ts';
import { readCompiled, readCompiledModule } from './compiled-bodies.ts';
import type { TrainingModule } from './module.ts';
import type { Post } from './post.ts';

/** The compiled text of a post as readers may see it: links to what is not out yet wait as plain words. */
export function openPost({
  slug,
  prose: { digest },
  closed,
}: Pick<Post, 'slug' | 'prose' | 'closed'>): Prose {
  const { prose, links } = readCompiled(digest);
  if (prose === undefined) throw new Error(`The text of ${slug} could not be compiled.`);
  return waits(links, closed) ? { ...prose, html: closeLinks(prose.html, closed) } : prose;
}

/** The compiled text of a module, in the same way. */
export function openModule({
  slug,
  prose: { digest },
  closed,
}: Pick<TrainingModule, 'slug' | 'prose' | 'closed'>): ModuleProse {
  const { module, links } = readCompiledModule(digest);
  if (module === undefined) throw new Error(`The text of ${slug} could not be compiled.`);
  if (!waits(links, closed)) return module;
  const { page, workbook, guide, feed } = module.views;
  const close = (html: string): string => closeLinks(html, closed);
  const views = { page: close(page), workbook: close(workbook), guide: close(guide), feed: close(feed) };
  return { ...module, views };
}

function waits(links: readonly { target: string }[], closed: ReadonlySet<string>): boolean {
  return links.some(({ target }) => closed.has(target.replace(/#.*$/, '')));
}

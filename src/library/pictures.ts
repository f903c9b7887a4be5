import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { posix } from 'node:path';
import { attributes } from '../markup/escape.ts';
import { closeLinks } from './close-links.ts';
import { readCompiled } from './compiled-bodies.ts';
import type { Post } from './post.ts';

/** Widths in CSS pixels that a picture is offered in: a phone, a phone's doubled pixels, the text, the wide column. */
const WIDTHS = [400, 800, 1248, 1920];

/** Every picture beside a post, loaded when asked for; the alias leads to the content folder. */
const files = import.meta.glob<{ default: ImageMetadata }>(
  '@content/posts/**/*.{png,jpg,jpeg,webp,avif,gif,svg}',
);

const bySuffix = new Map(Object.keys(files).map((path) => [path.slice(path.indexOf('/posts/')), path]));

/** A picture ready to print: `<img>` with sizes, so that nothing shifts, and lighter files for small screens. */
export async function renderPicture(
  post: Pick<Post, 'slug' | 'folder'>,
  source: string,
  { alt, wide, eager = false }: { alt: string; wide: boolean; eager?: boolean },
): Promise<string> {
  const image = await loadPicture(post, source);
  const shown = { alt, decoding: 'async', ...(eager ? { fetchpriority: 'high' } : { loading: 'lazy' }) };
  if (image.format === 'svg') {
    return `<img${attributes({ src: image.src, width: image.width, height: image.height, ...shown })}>`;
  }
  const sizes = wide ? '(min-width: 74rem) 72rem, 100vw' : '(min-width: 43rem) 39rem, 100vw';
  const widths = WIDTHS.filter((width) => width < image.width);
  const made = await getImage({ src: image, format: 'webp', widths: [...widths, image.width], sizes });
  const { width, height } = image;
  return `<img${attributes({ src: made.src, srcset: made.srcSet.attribute, sizes, width, height, ...shown })}>`;
}

/** The post's body as HTML, its pictures in place; links to posts that are not out yet wait as plain words. */
export async function renderBody(
  post: Post,
): Promise<{ html: string; headings: { depth: number; id: string; text: string }[]; hasItalics: boolean }> {
  const { prose, links } = readCompiled(post.prose.digest);
  if (prose === undefined) throw new Error(`The text of ${post.slug} could not be compiled.`);
  const { headings, hasItalics } = prose;
  const pictures = await Promise.all(
    prose.pictures.map(({ source, alt, wide }) => renderPicture(post, source, { alt, wide })),
  );
  const waits = links.some(({ target }) => post.closed.has(target.replace(/#.*$/, '')));
  const open = waits ? closeLinks(prose.html, post.closed) : prose.html;
  const html = open.replace(
    /<bb-picture n="(\d+)"><\/bb-picture>/g,
    (_mark, index) => pictures[Number(index)] ?? '',
  );
  return { html, headings, hasItalics };
}

async function loadPicture(post: Pick<Post, 'slug' | 'folder'>, source: string): Promise<ImageMetadata> {
  const suffix = posix.join(post.folder.slice(post.folder.indexOf('/posts/')), source);
  const load = files[bySuffix.get(suffix) ?? ''];
  if (load === undefined) throw new Error(`No picture ${source} beside ${post.slug}.`);
  return (await load()).default;
}

/** The cover pictures of cards, by slug, for the posts that have one. */
export async function renderCovers(posts: readonly Post[]): Promise<Map<string, string>> {
  const withCover = posts.flatMap((post) => (post.cover === undefined ? [] : [{ post, cover: post.cover }]));
  const rendered = withCover.map(async ({ post, cover }): Promise<[string, string]> => {
    // The card's link already says where it leads, so its picture is an ornament there.
    return [post.slug, await renderPicture(post, cover.src, { alt: '', wide: false })];
  });
  return new Map(await Promise.all(rendered));
}

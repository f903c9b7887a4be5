import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { posix } from 'node:path';
import { attributes } from '../markup/escape.ts';
import { openPost } from './open-text.ts';
import type { Post } from './post.ts';
import { fillPictures, leaveCover, leavePictures } from './rendered.ts';

/** Widths in CSS pixels that a picture is offered in: a phone, a phone's doubled pixels, the text, the wide column. */
const WIDTHS = [400, 800, 1248, 1920];

/** Every picture beside a post or a module, loaded when asked for; the alias leads to the content folder. */
const files = import.meta.glob<{ default: ImageMetadata }>(
  '@content/{posts,modules}/**/*.{png,jpg,jpeg,webp,avif,gif,svg}',
);

const bySuffix = new Map(Object.keys(files).map((path) => [withoutRoot(path), path]));

/** What has pictures beside it. */
type Owner = Pick<Post, 'slug' | 'folder'>;

function withoutRoot(path: string): string {
  return path.slice(path.search(/\/(?:posts|modules)\//));
}

/** A picture ready to print: `<img>` with sizes, so that nothing shifts, and lighter files for small screens. */
export async function renderPicture(
  owner: Owner,
  source: string,
  { alt, wide, eager = false }: { alt: string; wide: boolean; eager?: boolean },
): Promise<string> {
  const image = await loadPicture(owner, source);
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

/** The post's own picture at the head of its page; nothing where it has none. */
export async function renderCover(post: Post): Promise<string | undefined> {
  if (post.cover === undefined) return undefined;
  const { src, alt } = post.cover;
  const rendered = await renderPicture(post, src, { alt, wide: true, eager: true });
  leaveCover(post.folder, rendered);
  return rendered;
}

/** The post's body as HTML, its pictures in place; links to posts that are not out yet wait as plain words. */
export async function renderBody(
  post: Post,
): Promise<{ html: string; headings: { depth: number; id: string; text: string }[]; hasItalics: boolean }> {
  const { html, pictures, headings, hasItalics } = openPost(post);
  return { html: await placePictures(post, html, pictures), headings, hasItalics };
}

/** Puts the pictures of a text where their marks stand in its HTML. */
export async function placePictures(
  owner: Owner,
  html: string,
  pictures: readonly { source: string; alt: string; wide: boolean }[],
): Promise<string> {
  const rendered = await Promise.all(
    pictures.map(({ source, alt, wide }) => renderPicture(owner, source, { alt, wide })),
  );
  leavePictures(owner.folder, rendered);
  return fillPictures(html, owner.folder);
}

async function loadPicture(owner: Owner, source: string): Promise<ImageMetadata> {
  const suffix = posix.join(withoutRoot(owner.folder), source);
  const load = files[bySuffix.get(suffix) ?? ''];
  if (load === undefined) throw new Error(`No picture ${source} beside ${owner.slug}.`);
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

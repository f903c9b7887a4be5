import type { Archive, Post } from './post.ts';

/** One page of a numbered list of posts. */
export interface NumberedPage {
  /** From 1. */
  page: number;
  pages: number;
  posts: Post[];
}

/** Cuts posts into pages of so many; an empty list still has its first page. */
export function cutIntoPages(posts: readonly Post[], perPage: number): NumberedPage[] {
  const pages = Math.max(1, Math.ceil(posts.length / perPage));
  return Array.from({ length: pages }, (_, index) => ({
    page: index + 1,
    pages,
    posts: posts.slice(index * perPage, (index + 1) * perPage),
  }));
}

/** The paths of `[id]/[...page].astro` for archives of one kind: each with its numbered pages, the first without a number. */
export function archivePaths<Kind extends Archive>(archives: readonly Kind[], perPage: number) {
  return archives.flatMap((archive) =>
    cutIntoPages(archive.posts, perPage).map((numbered) => ({
      params: { id: archive.id, page: numbered.page === 1 ? undefined : `page/${numbered.page}` },
      props: { archive, numbered },
    })),
  );
}

/** Pinned posts before the others, each group in its own order. */
export function pinnedFirst(posts: readonly Post[]): Post[] {
  return [...posts.filter(({ pinned }) => pinned), ...posts.filter(({ pinned }) => !pinned)];
}

/** Address of a numbered page of a list; the first has no number. */
export function pageAddress(base: string, page: number): string {
  return page === 1 ? base : `${base}page/${page}/`;
}

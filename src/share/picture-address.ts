/** Size of every share image, in pixels: what other sites ask for. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** The page whose image a page is shared with: a numbered page has that of the first one. */
export function sharedAs(address: string): string {
  return address.replace(/(?:page|comments)\/\d+\/$/, '');
}

/** Permanent address of the image that a page is shared with. */
export function pictureAddress(address: string): string {
  const page = sharedAs(address);
  return `/share${page === '/' ? '/index' : page.replace(/\/$/, '')}.png`;
}

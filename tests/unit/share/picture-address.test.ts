import { describe, expect, it } from 'vitest';
import { pictureAddress, sharedAs } from '../../../src/share/picture-address.ts';

describe('the address of a share image', () => {
  it.each([
    ['/', '/share/index.png'],
    ['/posts/', '/share/posts.png'],
    ['/posts/rain/', '/share/posts/rain.png'],
    ['/training/paths/see/', '/share/training/paths/see.png'],
    ['/archive/2026/11/', '/share/archive/2026/11.png'],
  ])('of %s is %s', (page, image) => {
    expect(pictureAddress(page)).toBe(image);
  });

  it('is that of the first page for every page of a numbered list', () => {
    expect(pictureAddress('/posts/page/2/')).toBe('/share/posts.png');
    expect(pictureAddress('/tags/waiting/page/12/')).toBe('/share/tags/waiting.png');
    expect(pictureAddress('/posts/rain/comments/3/')).toBe('/share/posts/rain.png');
  });

  it('is a page’s own where only its name looks like a number', () => {
    expect(sharedAs('/archive/2026/11/')).toBe('/archive/2026/11/');
    expect(sharedAs('/posts/page-2/')).toBe('/posts/page-2/');
    expect(sharedAs('/tags/comments/')).toBe('/tags/comments/');
  });
});

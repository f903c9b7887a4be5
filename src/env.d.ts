import type { Library } from './library/post.ts';

declare global {
  namespace App {
    interface Locals {
      /** What the corrections page lists; set by the page that shows an MDX text. */
      corrections: Library['corrections'];
    }
  }
}

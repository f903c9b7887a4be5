declare namespace App {
  interface Locals {
    /** What the corrections page lists; set by the page that shows an MDX text. */
    corrections: import('./library/post.ts').Library['corrections'];
  }
}

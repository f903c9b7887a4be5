import type { Library } from './library/arranged.ts';

declare global {
  namespace App {
    interface Locals {
      /** What the corrections page lists; set by the page that shows an MDX text. */
      corrections: Library['corrections'];
      /** How long comments are kept, as the privacy page says it; set like the corrections. */
      kept: Library['policy']['kept'];
      /** Whether there is a training module that readers can open. */
      hasModules: boolean;
    }
  }
}

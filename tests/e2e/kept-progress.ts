import type { BrowserContext, Page } from '@playwright/test';
import { makeProgress, type ModuleProgress } from '../../src/training/progress.ts';

/** Puts a record of these modules into the storage of pages that open from now on, unless there is one already. */
export async function keepProgress(
  context: BrowserContext,
  modules: Readonly<Record<string, Partial<ModuleProgress>>>,
): Promise<void> {
  const items = Object.entries(modules).map(([id, known]) => {
    const record = makeProgress({ [id]: { answers: {}, texts: {}, reviews: {}, ...known } });
    return [`both-banks.progress.${id}`, JSON.stringify(record)] as const;
  });
  await context.addInitScript((kept) => {
    for (const [key, value] of kept) if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
  }, items);
}

/** Leaves no room at all in the storage of the page's site. */
export async function fillStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (let size = 1 << 22; size > 0; size = Math.floor(size / 2)) {
      try {
        localStorage.setItem(`others-${size}`, 'x'.repeat(size));
      } catch {
        // No room for this much: half of it may still fit.
      }
    }
  });
}

/** Forbids storage as a browser does whose owner blocks all cookies. */
export async function forbidStorage(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
}

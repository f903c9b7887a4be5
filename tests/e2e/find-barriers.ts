import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Everything that axe finds in the way of readers on the page as it is shown now. */
export async function findBarriers(page: Page): Promise<string[]> {
  // The pages have no frames, which is all the slower mode is for.
  const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id} (${help}): ${cut(html)} ${failureSummary ?? ''}`),
  );
}

/** The beginning of an element, up to where pages differ. */
function cut(html: string): string {
  return html.replace(/\s(href|src|id|aria-label|datetime)="[^"]*"/g, '').slice(0, 120);
}

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { builtSites } from '../built-sites.ts';

for (const site of builtSites) {
  test(`${site.name}: a browser's own parser reads every XML file`, async ({ page }) => {
    const paths = globSync('**/*.{xml,svg}', { cwd: site.root });
    expect(paths).not.toEqual([]);
    const errors: string[] = [];
    for (const path of paths) {
      const error = await parse(page, readFileSync(join(site.root, path), 'utf8'));
      if (error !== '') errors.push(`${path}: ${error}`);
    }
    expect(errors).toEqual([]);
  });
}

test('a file that is not well-formed is noticed', async ({ page }) => {
  expect(await parse(page, '<a>&amp;</a>')).toBe('');
  for (const text of [
    '<a>&nbsp;</a>',
    '<a/><b/>',
    '<a b="1" b="2"/>',
    '<a>]]></a>',
    '<a b="<"/>',
    '<a>\u0001</a>',
  ]) {
    expect(await parse(page, text)).toContain('error');
  }
});

/** What the parser has to say against the text, or nothing. */
async function parse(page: Page, text: string): Promise<string> {
  return page.evaluate((source) => {
    const errors = new DOMParser()
      .parseFromString(source, 'application/xml')
      .getElementsByTagName('parsererror');
    return errors[0]?.textContent ?? '';
  }, text);
}

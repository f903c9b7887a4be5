import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { builtSites, realSite } from '../built-sites.ts';
import { listMainAddresses, missingAddress } from './site-pages.ts';

for (const site of builtSites) {
  test(`${site.name}: says nothing, asks nobody else and keeps nothing`, async ({ page }) => {
    for (const address of listMainAddresses(site)) {
      const findings = watch(page, site.origin + address);
      await page.goto(site.origin + address);
      await page.mouse.wheel(0, 20_000);
      await page.waitForLoadState('networkidle');
      expect(await findings(), address).toEqual([]);
    }
  });
}

test('a page that talks, is refused by the policy, asks others and keeps a cookie is noticed', async ({
  page,
}) => {
  const address = `${realSite.origin}/made-up/`;
  await page.route(address, (route) =>
    route.fulfill({
      headers: {
        'content-type': 'text/html',
        'content-security-policy': "script-src 'none'",
        'set-cookie': 'a=b',
      },
      body: '<script>alert(1)</script><img src="https://elsewhere.example/a.png">',
    }),
  );
  const findings = watch(page, address);
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  const found = (await findings()).join('\n');
  expect(found).toMatch(/console error: .*Content Security Policy/);
  expect(found).toContain('asks for https://elsewhere.example/a.png');
  expect(found).toContain('keeps the cookie a');
});

/** Collects what happens on the page from now on; the answer lists it and stops. */
function watch(page: Page, address: string): () => Promise<string[]> {
  const found: string[] = [];
  const { origin, pathname } = new URL(address);
  const stop = new AbortController();
  const listen = <Event>(
    add: (listener: (event: Event) => void) => void,
    say: (event: Event) => string | undefined,
  ) => {
    add((event) => {
      const sentence = stop.signal.aborted ? undefined : say(event);
      if (sentence !== undefined) found.push(sentence);
    });
  };
  listen<{ type(): string; text(): string; location(): { url: string } }>(
    (listener) => page.on('console', listener),
    (message) => {
      // The browser itself remarks that the page we asked for is missing, as it should be.
      if (pathname === missingAddress && message.location().url === address) return undefined;
      return `console ${message.type()}: ${message.text()}`;
    },
  );
  listen<Error>(
    (listener) => page.on('pageerror', listener),
    (error) => `error: ${error.message}`,
  );
  listen<{ url(): string }>(
    (listener) => page.on('request', listener),
    (request) =>
      /^(data|blob):/.test(request.url()) || new URL(request.url()).origin === origin
        ? undefined
        : `asks for ${request.url()}`,
  );
  return async () => {
    stop.abort();
    const cookies = await page.context().cookies();
    return [...found, ...cookies.map(({ name }) => `keeps the cookie ${name}`)];
  };
}

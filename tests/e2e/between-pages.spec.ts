import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { realSite } from '../built-sites.ts';

test.use({ baseURL: realSite.origin });

const post = '/posts/the-quiet-after-the-bang/';

/** Collects the addresses that the browser fetches before anybody follows a link to them. */
async function watchPrefetches(page: Page): Promise<() => string[]> {
  const devtools = await page.context().newCDPSession(page);
  const found = new Set<string>();
  devtools.on('Preload.prefetchStatusUpdated', ({ prefetchUrl }) => {
    found.add(prefetchUrl.replace(realSite.origin, ''));
  });
  const rules = new Promise((resolve) => devtools.once('Preload.ruleSetUpdated', resolve));
  await devtools.send('Preload.enable');
  await page.goto('/posts/');
  await rules;
  return () => [...found];
}

/** Puts links to these addresses at the head of the page, each on a line of its own. */
async function addLinks(page: Page, addresses: readonly string[]): Promise<void> {
  await page.evaluate((all) => {
    const links = all.map((address) => {
      const link = document.createElement('a');
      link.href = address;
      link.textContent = address;
      const line = document.createElement('p');
      line.append(link);
      return line;
    });
    document.querySelector('main')?.prepend(...links);
  }, addresses);
}

test('a page is there before the link to it is followed', async ({ page }) => {
  const prefetched = await watchPrefetches(page);
  const link = page.locator(`.card h3 a[href="${post}"]`);
  await link.hover();
  await expect.poll(prefetched).toContain(post);
  await link.click();
  await expect(page).toHaveURL(post);
  const delivery = await page.evaluate(
    () => performance.getEntriesByType('navigation').map((entry) => entry.toJSON() as object)[0],
  );
  expect(delivery).toMatchObject({ deliveryType: 'navigational-prefetch' });
});

test('nothing is fetched ahead but pages: no endpoint, no feed, no search, no question, no place on this page', async ({
  page,
}) => {
  const prefetched = await watchPrefetches(page);
  const left = [
    '/api/comments/',
    '/moderate/',
    '/rss.xml',
    '/share/x.png',
    '/search/',
    '/posts/?page=2',
    '#main',
  ];
  await addLinks(page, [...left, '/about/']);
  for (const address of left) {
    await page.getByRole('link', { name: address, exact: true }).hover();
    // Followed at once it is fetched anyway; pressing is the browser's last sign before that.
    await page.mouse.down();
    await page.mouse.move(0, 0);
    await page.mouse.up();
  }
  await page.getByRole('link', { name: '/about/', exact: true }).hover();
  await expect.poll(prefetched).toContain('/about/');
  expect(prefetched()).toEqual(['/about/']);
});

/** Goes from a list to a post; answers which named parts of the pages moved, or nothing where they did not. */
async function followCard(page: Page): Promise<string[] | undefined> {
  await page.addInitScript(() => {
    addEventListener('pagereveal', (event) => {
      const moved =
        event.viewTransition?.ready.then(() =>
          document
            .getAnimations()
            .flatMap(({ effect }) => (effect instanceof KeyframeEffect ? (effect.pseudoElement ?? []) : [])),
        ) ?? Promise.resolve(undefined);
      Object.assign(window, { moved });
    });
  });
  await page.goto('/posts/');
  await page.locator(`.card h3 a[href="${post}"]`).click();
  await expect(page).toHaveURL(post);
  return page.evaluate(() => (window as unknown as { moved: Promise<string[] | undefined> }).moved);
}

test.describe('where motion is welcome', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('a post’s river goes from its card to its page, and the header stays', async ({ page }) => {
    // A browser may leave a transition out where the machine is busy.
    await expect(async () => {
      const moved = await followCard(page);
      expect(moved).toContain('::view-transition-group(river-the-quiet-after-the-bang)');
      expect(moved).toContain('::view-transition-old(river-the-quiet-after-the-bang)');
      expect(moved).toContain('::view-transition-new(river-the-quiet-after-the-bang)');
      expect(moved).toContain('::view-transition-new(site-header)');
    }).toPass();
  });
});

test('where motion is not welcome one page takes the other’s place at once', async ({ page }) => {
  expect(await followCard(page)).toBeUndefined();
});

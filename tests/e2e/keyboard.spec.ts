import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { site as settings } from '../../src/site.config.ts';
import { realSite } from '../built-sites.ts';
import { listAddresses, listMainAddresses } from './site-pages.ts';

/** Where the focus is after one press of Tab. */
interface Stop {
  element: string;
  address: string;
  problem: string;
}

test('the first stop on every page leads past the menu', async ({ page }) => {
  for (const address of listMainAddresses(realSite)) {
    await page.goto(realSite.origin + address);
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    await expect(skip).toHaveText(/skip/i);
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.locator('main :focus')).toHaveCount(1);
  }
});

test('every stop shows where it is, and menu and posts are reached in this order', async ({ page }) => {
  for (const address of listMainAddresses(realSite)) {
    await page.goto(realSite.origin + address);
    const stops = await walk(page);
    expect(
      stops
        .filter(({ problem }) => problem !== '')
        .map(({ element, problem }) => `${address} ${element} ${problem}`),
    ).toEqual([]);

    const addresses = stops.map((stop) => stop.address);
    // What has no page worth finding yet is not in the menu either.
    const entries = settings.menu.filter(({ address: entry }) => listAddresses(realSite).includes(entry));
    const menu = entries.map((item) => addresses.indexOf(item.address));
    expect(Math.min(...menu), `${address}: the whole menu is reached`).toBeGreaterThan(0);
    expect(menu, `${address}: the menu is reached in its order`).toEqual(
      menu.toSorted((one, other) => one - other),
    );
    const firstPost = addresses.findIndex(
      (one, index) => index > Math.max(...menu) && /^\/posts\/(?!page\/)[^/]+\/$/.test(one),
    );
    expect(firstPost, `${address}: a post is reached after the menu`).toBeGreaterThan(0);
  }
});

test('a stop that cannot be seen is noticed', async ({ page }) => {
  await page.setContent(`
    <a href="/plain">plain</a>
    <a href="/bare" style="outline:none">bare</a>
    <a href="/thin" style="outline:1px solid">thin</a>
    <a href="/covered" style="outline:3px solid;position:absolute;top:0;left:0">covered</a>
    <div style="position:fixed;top:0;left:0;width:100%;height:300px;background:white"></div>
    <a href="/good" style="outline:3px solid;position:absolute;top:400px">good</a>`);
  const stops = await walk(page);
  expect(stops.map(({ address }) => address)).toEqual(['/plain', '/bare', '/thin', '/covered', '/good']);
  const problems = Object.fromEntries(stops.map(({ address, problem }) => [address, problem]));
  expect(problems['/bare']).toContain('has no visible focus');
  expect(problems['/thin']).toContain('has no visible focus');
  expect(problems['/covered']).toContain('is covered');
  expect(problems['/good']).toBe('');
});

/** Presses Tab from the top until the focus leaves the page or comes round again. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let press = 0; press < 400; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(describeFocus);
    if (stop === undefined) return stops;
    stops.push(stop);
  }
  throw new Error('The focus did not leave the page after 400 presses of Tab.');
}

/** Runs in the page; undefined if nothing has the focus, or what had it before. */
function describeFocus(): Stop | undefined {
  const focused = document.activeElement;
  if (focused === null || focused === document.body || focused.hasAttribute('data-visited')) return undefined;
  focused.setAttribute('data-visited', '');
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
  const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  const isAuto = outlineStyle === 'auto';
  const box = [...focused.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  const hit =
    box === undefined ? null : document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const isSeen = hit !== null && (focused.contains(hit) || hit.contains(focused));
  const problems = [
    ...(isOutlined || isAuto || boxShadow !== 'none'
      ? []
      : [`has no visible focus (outline ${outlineStyle} ${outlineWidth})`]),
    ...(isSeen ? [] : ['is covered or out of sight']),
  ];
  return {
    element: `<${focused.localName}> "${focused.textContent.trim().slice(0, 40)}"`,
    address: focused.getAttribute('href') ?? '',
    problem: problems.join(' and '),
  };
}

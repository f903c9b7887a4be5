import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { listBatches } from './site-pages.ts';

const widths = Array.from({ length: 29 }, (_, index) => 320 + index * 40);

for (const { site, addresses, name } of listBatches(24)) {
  test(`${name}: nothing sticks out from 320 to 1440 pixels`, async ({ page }) => {
    const found: string[] = [];
    for (const address of addresses) {
      await page.goto(site.origin + address);
      found.push(...(await findOverflow(page)).map((problem) => `${address} ${problem}`));
    }
    expect(found).toEqual([]);
  });
}

test('a page that is too wide is noticed, however it hides', async ({ page }) => {
  await page.setContent('<main style="width:700px">wide</main>');
  expect(await findOverflow(page)).toEqual([
    'the page is wider than the window (from 320 to 680 px)',
    '<main> "wide" reaches from 8 to 708 (from 320 to 680 px)',
  ]);

  await page.setContent(
    '<style>html{overflow-x:clip}</style><p><a href="/" style="margin-left:310px">link</a></p>',
  );
  expect((await findOverflow(page)).join()).toContain('<a> "link" reaches from');

  await page.setContent('<p style="position:relative;right:20px">left</p>');
  expect((await findOverflow(page)).join()).toContain('<p> "left" reaches from -');
});

test('what scrolls by itself, or is only there for some readers, may be wide', async ({ page }) => {
  await page.setContent(`
    <div style="overflow-x:auto"><table style="width:2000px"><td>wide</table></div>
    <a href="/" style="position:absolute;left:-9999px">skip</a>
    <p style="position:absolute;left:2000px;display:none">gone</p>`);
  expect(await findOverflow(page)).toEqual([]);
});

/** Resizes the page through all widths and says where something reaches beyond its sides. */
async function findOverflow(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const found = new Map<string, { sentence: string; seen: number[] }>();
  for (const width of widths) {
    // Three times as quick as setViewportSize, which also waits for the picture of the page.
    await session.send('Emulation.setDeviceMetricsOverride', {
      width,
      height: 800,
      deviceScaleFactor: 1,
      mobile: false,
    });
    for (const { what, where } of await page.evaluate(listProtruding, width)) {
      const known = found.get(what) ?? { sentence: `${what}${where}`, seen: [] };
      found.set(what, { ...known, seen: [...known.seen, width] });
    }
  }
  await session.detach();
  return [...found.values()].map(
    ({ sentence, seen }) => `${sentence} (from ${seen[0]} to ${seen.at(-1)} px)`,
  );
}

/** Runs in the page, once the window has the width. */
async function listProtruding(width: number): Promise<{ what: string; where: string }[]> {
  while (window.innerWidth !== width) await new Promise(requestAnimationFrame);
  const found: { what: string; where: string }[] = [];
  if ((document.scrollingElement?.scrollWidth ?? 0) > width) {
    found.push({ what: 'the page is wider than the window', where: '' });
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT, (node) => {
    if (!(node instanceof HTMLElement))
      return node.nodeName === 'svg' ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT;
    if (!node.checkVisibility({ visibilityProperty: true })) return NodeFilter.FILTER_REJECT;
    return NodeFilter.FILTER_ACCEPT;
  });
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Element)) continue;
    const { left, right, width: own, height } = node.getBoundingClientRect();
    const isBeside = right <= 0;
    if (own === 0 || height === 0 || isBeside || (right <= width + 1 && left >= -1)) continue;
    if (isInsideScroller(node)) continue;
    const words = node.textContent.trim().slice(0, 30);
    found.push({
      what: `<${node.localName}> "${words}"`,
      where: ` reaches from ${Math.round(left)} to ${Math.round(right)}`,
    });
  }
  return found;

  function isInsideScroller(element: Element): boolean {
    for (
      let parent = element.parentElement;
      parent !== null && parent !== document.body;
      parent = parent.parentElement
    ) {
      if (getComputedStyle(parent).overflowX !== 'visible') return true;
    }
    return false;
  }
}

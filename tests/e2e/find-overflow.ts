import type { Page } from '@playwright/test';

const widths = Array.from({ length: 29 }, (_, index) => 320 + index * 40);

/** Resizes the page through all widths and says where something reaches beyond its sides. */
export async function findOverflow(page: Page): Promise<string[]> {
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

import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { fixtureSite } from '../built-sites.ts';
import { allowedHtml } from '../../src/comments/contract.ts';
import { sanitizeHtml } from '../../src/library/safe-html.ts';
import { vectors } from '../unit/library/hostile-html.ts';
import { texts } from '../xss/corpus.ts';
import { hostilePost, makeHostileComments } from '../xss/hostile-comments.ts';

// Without the policy that would stop them anyway: the HTML alone has to be harmless.
test.use({ bypassCSP: true });

const post = `${fixtureSite.origin}/posts/${hostilePost}/`;

test('S6 no attack in a comment runs, asks anybody or leaves its place on the built page', async ({
  page,
}) => {
  const findings = await watch(page, fixtureSite.origin);
  const ids: string[] = [];
  for (let address: string | null = post; address !== null;) {
    await page.goto(address);
    ids.push(...(await page.locator('.comment').evaluateAll((all) => all.map(({ id }) => id))));
    expect(await page.locator('.comment .comment').count()).toBe(0);
    expect(await page.locator('.comment').evaluateAll(listUnsafe, allowedHtml)).toEqual([]);
    await stir(page);
    const later = page.getByRole('link', { name: 'Later comments' });
    address = (await later.count()) > 0 ? new URL((await later.getAttribute('href')) ?? '', post).href : null;
  }
  expect(ids).toEqual(makeHostileComments().map(({ id }) => `comment-${id}`));
  expect(findings()).toEqual([]);
});

test('S6 what reaches the build without the endpoint does no harm either', async ({ page }) => {
  const findings = await watch(page, fixtureSite.origin);
  await page.goto(`${fixtureSite.origin}/posts/bare/`);
  await page.evaluate(
    (all) => {
      document.body.innerHTML = all
        .map((html) => `<article class="comment"><div>${html}</div></article>`)
        .join('');
    },
    [...texts, ...vectors].map(sanitizeHtml),
  );
  expect(await page.locator('.comment').count()).toBe(texts.length + vectors.length);
  await stir(page);
  expect(findings()).toEqual([]);
});

test('an attack that works is noticed', async ({ page }) => {
  const findings = await watch(page, fixtureSite.origin);
  await page.goto(`${fixtureSite.origin}/posts/bare/`);
  await page.evaluate(() => {
    document.body.innerHTML =
      '<div class="comment"><img src="https://x.example/a.png" onerror="alert(1)"><b onmouseover="alert(2)">a</b></div>';
  });
  expect(await page.locator('.comment').evaluateAll(listUnsafe, allowedHtml)).toEqual([
    '<img>',
    'b onmouseover',
  ]);
  await stir(page);
  expect(findings().sort()).toEqual(['asks for https://x.example/a.png', 'ran alert(1)', 'ran alert(2)']);
});

/** Does to every element what a reader may do, and what an attack may wait for. */
async function stir(page: Page): Promise<void> {
  await page.locator('.comment').evaluateAll((all) => {
    const kinds = [
      'mouseover',
      'mouseenter',
      'focus',
      'pointerdown',
      'click',
      'toggle',
      'animationstart',
      'scroll',
    ];
    for (const element of all.flatMap((one) => [one, ...one.querySelectorAll('*')])) {
      element.addEventListener('click', (event) => {
        event.preventDefault();
      });
      for (const kind of kinds) element.dispatchEvent(new Event(kind, { bubbles: true, cancelable: true }));
    }
  });
  await page.waitForLoadState('networkidle');
}

/** Collects scripts that ran, dialogs, errors, and requests to anybody else. */
async function watch(page: Page, origin: string): Promise<() => string[]> {
  const found: string[] = [];
  await page.exposeFunction('told', (what: string) => found.push(`ran ${what}`));
  await page.addInitScript(() => {
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
      Reflect.set(window, name, (...values: unknown[]) => {
        const told: unknown = Reflect.get(window, 'told');
        if (typeof told === 'function') Reflect.apply(told, window, [`${name}(${values.join()})`]);
      });
  });
  page.on('dialog', (dialog) => {
    found.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => found.push(`error ${error.message}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) found.push(`asks for ${request.url()}`);
  });
  return () => found;
}

/** Elements, attributes and schemes within comments' texts that no comment may have, as the browser reads them. */
function listUnsafe(comments: Element[], allowed: Readonly<Record<string, readonly string[]>>): string[] {
  const inside = comments.flatMap((one) => [
    ...(one.querySelector('.comment-text') ?? one).querySelectorAll('*'),
  ]);
  const links = comments.flatMap((one) => [...one.querySelectorAll('a')]);
  return [
    ...inside.flatMap((element) => {
      const name = element.localName;
      if (!Object.hasOwn(allowed, name)) return [`<${name}>`];
      return element
        .getAttributeNames()
        .filter((attribute) => ![...(allowed[name] ?? []), 'rel', 'tabindex'].includes(attribute))
        .map((attribute) => `${name} ${attribute}`);
    }),
    ...links.map(({ protocol }) => protocol).filter((scheme) => !/^(?:https?|mailto):$/.test(scheme)),
  ];
}

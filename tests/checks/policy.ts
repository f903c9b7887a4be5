import { createHash } from 'node:crypto';
import { listReferences } from './references.ts';
import type { Page, Site } from './site.ts';
import { findAll, readAttribute } from './site.ts';

/** Headers every page must be served with, and what their values must say. */
const requiredHeaders: [name: string, wanted: RegExp][] = [
  ['content-security-policy', /^default-src 'none'(;|$)/],
  ['strict-transport-security', /max-age=\d{7,}/],
  ['x-content-type-options', /^nosniff$/],
  ['referrer-policy', /^strict-origin-when-cross-origin$/],
  ['permissions-policy', /camera=\(\)/],
  ['cross-origin-opener-policy', /^same-origin$/],
];

/** Sentences for scripts and styles written into pages, beyond the data for machines and the one shared style. */
export function findInlineCode(site: Site): string[] {
  return [...site.pages.flatMap(judgeInlineCode), ...findStyleProblems(site)];
}

/** Sentences for pages that fetch anything from elsewhere. */
export function findForeignFetches(site: Site): string[] {
  return site.pages.flatMap((page) =>
    listReferences(page)
      .filter(({ kind }) => kind === 'subresource')
      .filter(({ written }) => isForeign(site, page, written))
      .map(({ element, written }) => `${page.file} fetches ${written} (${element}) from elsewhere`),
  );
}

/** Sentences for what `_headers` fails to promise, such as a policy that does not know the pages' style. */
export function findHeaderProblems(site: Site): string[] {
  const text = site.files.get('_headers');
  if (text === undefined) return ['_headers is missing'];
  const headers = readHeaders(String(text)).get('/*');
  if (headers === undefined) return ['_headers says nothing about /*'];
  const missing = requiredHeaders
    .filter(([name, wanted]) => !wanted.test(headers.get(name) ?? ''))
    .map(([name]) => `_headers: ${name} is "${headers.get(name) ?? ''}"`);
  return [...missing, ...judgePolicy(site, headers.get('content-security-policy') ?? '')];
}

function judgePolicy(site: Site, policy: string): string[] {
  const style = listStyles(site)[0];
  const digest = style === undefined ? '' : createHash('sha256').update(style).digest('base64');
  const styleSources = /style-src ([^;]*)/.exec(policy)?.[1] ?? '';
  return [
    ...(policy.includes('unsafe-inline') ? ["_headers: the policy allows 'unsafe-inline'"] : []),
    ...(policy.includes("'unsafe-eval'") ? ["_headers: the policy allows 'unsafe-eval'"] : []),
    ...(/https?:|\*/.test(policy) ? ['_headers: the policy allows other sites'] : []),
    ...(style === undefined || styleSources.includes(`'sha256-${digest}'`)
      ? []
      : [`_headers: style-src lacks the digest of the pages' style, 'sha256-${digest}'`]),
    ...["frame-ancestors 'none'", "base-uri 'none'", 'form-action']
      .filter((part) => !policy.includes(part))
      .map((part) => `_headers: the policy lacks ${part}`),
  ];
}

/** Reads the blocks of a `_headers` file: a path, then indented `Name: value` lines; names in lower case. */
function readHeaders(text: string): Map<string, Map<string, string>> {
  const blocks = new Map<string, Map<string, string>>();
  let current = new Map<string, string>();
  for (const line of text.split(/\r?\n/).filter((one) => one.trim() !== '' && !one.startsWith('#'))) {
    if (/^\S/.test(line)) {
      current = blocks.get(line.trim()) ?? new Map<string, string>();
      blocks.set(line.trim(), current);
    } else {
      const [name = '', ...value] = line.split(':');
      current.set(name.trim().toLowerCase(), value.join(':').trim());
    }
  }
  return blocks;
}

function judgeInlineCode(page: Page): string[] {
  const scripts = findAll(page, 'script').filter(
    (script) => !script.hasAttribute('src') && readAttribute(script, 'type') !== 'application/ld+json',
  );
  const attributes = findAll(page, '*').flatMap((element) =>
    element.attributes
      .filter(({ key }) => key === 'style' || key.startsWith('on'))
      .map(({ key }) => `${page.file} has ${key}= on <${element.tagName}>`),
  );
  return [...scripts.map(() => `${page.file} has an inline script`), ...attributes];
}

function findStyleProblems(site: Site): string[] {
  const counts = site.pages.map((page) => ({ page, count: findAll(page, 'style').length }));
  const different = new Set(listStyles(site)).size;
  return [
    ...counts.filter(({ count }) => count !== 1).map(({ page, count }) => `${page.file} has ${count} styles`),
    ...(different > 1 ? [`The pages have ${different} different styles`] : []),
  ];
}

function listStyles(site: Site): string[] {
  return site.pages.flatMap((page) => findAll(page, 'style').map((style) => style.textContent));
}

function isForeign(site: Site, page: Page, written: string): boolean {
  const base = site.origin + page.address;
  if (!URL.canParse(written, base)) return true;
  const url = new URL(written, base);
  return url.protocol !== 'data:' && url.origin !== site.origin;
}

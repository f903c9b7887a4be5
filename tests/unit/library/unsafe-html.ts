import { allowedHtml } from '../../../src/comments/contract.ts';
import { elementsOf } from '../prose/compile-body.ts';

const TREE_NAMES: Record<string, string> = { dateTime: 'datetime' };

/** Every element, attribute and scheme of some HTML that a comment must not have, as a browser's parser reads it. */
export function findUnsafe(html: string): string[] {
  return elementsOf(html).flatMap(({ tagName, properties }) => {
    if (!Object.hasOwn(allowedHtml, tagName)) return [`<${tagName}>`];
    const allowed = [
      ...(allowedHtml[tagName] ?? []),
      ...(tagName === 'a' ? ['rel'] : []),
      ...(tagName === 'pre' ? ['tabIndex'] : []),
    ];
    const names = Object.keys(properties).filter((name) => !allowed.includes(TREE_NAMES[name] ?? name));
    const addresses = [properties.href, properties.cite].filter((value) => typeof value === 'string');
    const schemes = addresses
      .map((value) => new URL(value, 'https://e.example/').protocol)
      .filter((scheme) => !['http:', 'https:', 'mailto:'].includes(scheme));
    const isUnmarked = properties.href !== undefined && String(properties.rel) !== 'nofollow,ugc,noopener';
    return [...names, ...schemes, ...(isUnmarked ? ['unmarked link'] : [])];
  });
}

import type { Page } from './site.ts';
import { findAll, readAttribute, readText } from './site.ts';
import { isThing, type Thing } from './value-problems.ts';

/** Sentences for a trail that tells machines another way to the page than readers see above its text. */
export function findTrailProblems(things: readonly Thing[], page: Page): string[] {
  const trails = things.filter((thing) => thing['@type'] === 'BreadcrumbList');
  if (trails.length > 1) return ['has more than one trail'];
  return trails.flatMap(({ itemListElement }) => {
    const steps = (Array.isArray(itemListElement) ? itemListElement : []).filter(isThing);
    const wrongCount = steps.some(({ position }, index) => position !== index + 1);
    const last = steps.at(-1);
    return [
      ...(wrongCount ? ['counts the steps of its trail otherwise than from one'] : []),
      ...(last === undefined ? [] : judgeLast(last, page)),
      ...steps.slice(0, -1).flatMap((step) => judgeStep(step, page)),
    ];
  });
}

function judgeLast({ name, item }: Thing, page: Page): string[] {
  const [title] = findAll(page, 'head > title').map(readText);
  const isHere = typeof item === 'string' && URL.canParse(item) && new URL(item).pathname === page.address;
  return [
    ...(title?.replace(/ · [^·]*$/, '') === name ? [] : [`calls the page “${String(name)}” in its trail`]),
    ...(isHere ? [] : [`ends its trail at ${String(item)}`]),
  ];
}

function judgeStep({ name, item }: Thing, page: Page): string[] {
  const isShown = findAll(page, 'main a').some((link) => {
    const path = readAttribute(link, 'href');
    return readText(link) === name && typeof item === 'string' && item.endsWith(path ?? '?');
  });
  return isShown ? [] : [`has the step “${String(name)}”, to which no link of that name leads`];
}

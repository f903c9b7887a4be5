import type { HtmlElement } from 'html-validate';
import { fixtureSite } from '../../built-sites.ts';
import { findAll, readAttribute, readSite, readText, type Page } from '../../checks/site.ts';
import { listElements, readXml } from '../../checks/xml.ts';

/** The built fixture site, in memory. */
export const site = readSite(fixtureSite.root);

/** The page at an address; the error names it if there is none. */
export function open(address: string): Page {
  const page = site.pages.find((one) => one.address === address);
  if (page === undefined) throw new Error(`The fixture site has no page ${address}.`);
  return page;
}

/** The page of a post. */
export function openPost(slug: string): Page {
  return open(`/posts/${slug}/`);
}

/** The words of every element that matches, in order. */
export function texts(page: Page, selector: string): string[] {
  return findAll(page, selector).map(readText);
}

/** An attribute of every element that matches, in order. */
export function values(page: Page, selector: string, name: string): (string | undefined)[] {
  return findAll(page, selector).map((element) => readAttribute(element, name));
}

/** The card of a post on a page with cards; the error names the post if it has none there. */
export function findCard(page: Page, slug: string): HtmlElement {
  const card = findAll(page, 'article.card').find((one) =>
    one.querySelectorAll('a.card-picture').some((link) => readAttribute(link, 'href') === `/posts/${slug}/`),
  );
  if (card === undefined) throw new Error(`${page.address} has no card of ${slug}.`);
  return card;
}

/** The words of the first element in a card that matches. */
export function readInCard(page: Page, slug: string, selector: string): string | undefined {
  const found = findCard(page, slug).querySelector(selector);
  return found === null ? undefined : readText(found);
}

/** Slugs of the posts that have a card on a page, in order. */
export function listCards(page: Page): string[] {
  return values(page, 'article.card a.card-picture', 'href').map(
    (address = '') => address.split('/')[2] ?? '',
  );
}

/** The items of a feed, each as its elements' text by name; of several of one name, all of it, joined by "|". */
export function readFeed(file: string): Map<string, string>[] {
  const { root } = readXml(readFile(file));
  return listElements(root)
    .filter(({ name }) => name === 'item')
    .map(({ children }) => {
      const grouped = Map.groupBy(children, ({ name }) => name);
      return new Map([...grouped].map(([name, all]) => [name, all.map(({ text }) => text).join('|')]));
    });
}

/** A built file's text; the error names it if there is none. */
export function readFile(file: string): string {
  const content = site.files.get(file);
  if (content === undefined) throw new Error(`The fixture site has no file ${file}.`);
  return String(content);
}

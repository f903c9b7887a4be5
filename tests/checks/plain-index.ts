import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes, RootContent } from 'mdast';
import { isIndexable } from './heads.ts';
import { judgeAddress } from './links.ts';
import type { Page, Site } from './site.ts';
import { findAll, readAttribute, readText } from './site.ts';

/** A line of the index: where it leads and what it says. */
interface Line {
  address: string;
  title: string;
  about: string;
}

/** What a page has that must have a line of its own: a post, a module, or a text about the site. */
const TEXTS = 'article.article, article.module, article.page';

/** Sentences for an `llms.txt` that is not as llmstxt.org has it, or that says otherwise than the pages do. */
export function findPlainIndexProblems(site: Site): string[] {
  const text = site.files.get('llms.txt');
  if (text === undefined) return ['llms.txt is missing'];
  const { children } = fromMarkdown(String(text));
  const lines = children.flatMap(readLines);
  return [
    ...judgeShape(children),
    ...lines.flatMap((line) => judgeLine(line, site)),
    ...judgeWhole(lines, site),
  ].map((problem) => `llms.txt ${problem}`);
}

function judgeShape(children: readonly RootContent[]): string[] {
  const [title, summary] = children;
  const sections = children.filter((node) => node.type === 'heading').slice(1);
  const afterFirst = children.slice(children.findIndex((node) => node === sections[0]));
  const isPaired = afterFirst.every((node, index) => node.type === (index % 2 === 0 ? 'heading' : 'list'));
  return [
    ...(title?.type === 'heading' && title.depth === 1 ? [] : ['does not begin with a title']),
    ...(summary?.type === 'blockquote' ? [] : ['has no summary under its title']),
    ...(sections.every(({ depth }) => depth === 2)
      ? []
      : ['has a heading of another level than its sections']),
    ...(sections.length > 0 && isPaired ? [] : ['has something else than one list in each section']),
  ];
}

function readLines(node: RootContent): Line[] {
  if (node.type !== 'list') return [];
  return node.children.map((item) => {
    const [paragraph] = item.children;
    const [link, ...rest] = paragraph?.type === 'paragraph' ? paragraph.children : [];
    const about = rest.map(say).join('');
    const [address, title] = link?.type === 'link' ? [link.url, say(link)] : ['', ''];
    return { address, title, about: about.startsWith(': ') ? about.slice(2) : '' };
  });
}

function say(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(say).join('') : '';
}

function judgeLine({ address, title, about }: Line, site: Site): string[] {
  if (!address.startsWith(`${site.origin}/`))
    return [`has the address "${address}", which is none of the site`];
  const problem = judgeAddress(site, '/', address);
  const page = site.pages.find((one) => site.origin + one.address === address);
  return [
    ...(problem === undefined ? [] : [`has ${address}, which ${problem}`]),
    ...(about === '' ? [`says nothing of ${address}`] : []),
    ...(page !== undefined && isText(page) && readTitle(page) !== title
      ? [`calls ${address} “${title}”`]
      : []),
    ...(/^\/posts\//.test(page?.address ?? '') && readAbout(page) !== about
      ? [`says “${about}” of ${address}`]
      : []),
  ];
}

function judgeWhole(lines: readonly Line[], site: Site): string[] {
  const addresses = lines.map(({ address }) => address);
  const left = site.pages.filter(
    (page) =>
      (isText(page) || isBegunPath(page)) &&
      isIndexable(page, site.origin) &&
      !addresses.includes(site.origin + page.address),
  );
  const hidden = site.pages.filter(
    (page) =>
      addresses.includes(site.origin + page.address) && findAll(page, 'meta[name="robots"]').length > 0,
  );
  return [
    ...left.map(({ address }) => `leaves out ${address}`),
    ...hidden.map(({ address }) => `lists ${address}, which is not to be listed`),
    ...addresses.filter((one, index) => addresses.indexOf(one) < index).map((one) => `lists ${one} twice`),
  ];
}

function isText(page: Page): boolean {
  return findAll(page, TEXTS).length > 0;
}

/** A path of which nothing is out is a promise. */
function isBegunPath(page: Page): boolean {
  return page.address.startsWith('/training/paths/') && findAll(page, '.stops .out').length > 0;
}

function readTitle(page: Page): string {
  return findAll(page, 'head > title')
    .map(readText)
    .join()
    .replace(/ · [^·]*$/, '');
}

function readAbout(page: Page | undefined): string {
  const [meta] = page === undefined ? [] : findAll(page, 'meta[name="description"]');
  return (meta === undefined ? undefined : readAttribute(meta, 'content')) ?? '';
}

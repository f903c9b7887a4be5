import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import type { PageKind, Weight } from '../checks/budgets.ts';
import { tellKind, weighFonts, weighPages, weighScripts } from '../checks/budgets.ts';
import { bothSites } from './both-sites.ts';

const kilobyte = 1024;

/** Compressed page and style, in bytes: what fits into the first answer of a server. */
const pageBudgets: [kind: PageKind, budget: number][] = [
  ['post', 16 * kilobyte],
  ['list', 16 * kilobyte],
];
const fontBudgets = { upright: 72 * kilobyte, all: 108 * kilobyte };
const scriptBudget = kilobyte;
const replyScriptBudget = 3 * kilobyte;
const trainingScriptBudget = 15 * kilobyte;
const teamScriptBudget = 20 * kilobyte;

/** Pages that are for something else than reading and may bring a script for it. */
const working = ['/search/', '/training/progress/', '/covenant/'];

/** Modules and what goes with them: they answer in the browser, keep what was answered, and say how far one is. */
const isTraining = ({ name }: Weight): boolean => /^\/training\/([^/]+\/|paths\/[^/]+\/)?$/.test(name);

/** Where a team works together, on one screen and on everybody's phone. */
const isTeam = ({ name }: Weight): boolean =>
  /^\/training\/([^/]+\/(facilitate|hand-in)|debrief)\/$/.test(name);

const report: string[] = [];

afterAll(() => {
  console.log(report.join('\n'));
});

describe.each(bothSites)('%s', (name, site) => {
  const note = (what: string, { name: page, bytes }: Weight): void => {
    report.push(`${name}: heaviest ${what} ${page}, ${(bytes / kilobyte).toFixed(2)} KB`);
  };
  const findHeavier = (weights: Weight[], budget: number): Weight[] =>
    weights.filter(({ bytes }) => bytes > budget);

  it.each(pageBudgets)('keeps every %s within its bytes', async (kind, budget) => {
    const weights = await weighPages(site, kind);
    expect(weights).not.toEqual([]);
    weights.slice(0, 1).forEach((heaviest) => {
      note(kind, heaviest);
    });
    expect(findHeavier(weights, budget)).toEqual([]);
  });

  it('tells what its other pages weigh', async () => {
    const weights = await weighPages(site, 'other');
    weights.slice(0, 1).forEach((heaviest) => {
      note('other page', heaviest);
    });
    expect(weights).not.toEqual([]);
  });

  it('keeps the script of a reading page within its bytes', async () => {
    const weights = (await weighScripts(site)).filter(
      (page) => !working.includes(page.name) && !isTraining(page) && !isTeam(page),
    );
    weights.slice(0, 1).forEach((heaviest) => {
      note('script on', heaviest);
    });
    expect(findHeavier(weights, scriptBudget)).toEqual([]);
  });

  it('keeps the script of a training page within its bytes, and out of every post', async () => {
    const weights = (await weighScripts(site)).filter(isTraining);
    weights.slice(0, 1).forEach((heaviest) => {
      note('training script', heaviest);
    });
    expect(weights.some(({ bytes }) => bytes > scriptBudget)).toBe(true);
    expect(findHeavier(weights, trainingScriptBudget)).toEqual([]);
    const scripts = [...site.files.keys()].filter((path) => /\bStanding\b.*\.js$/.test(path));
    expect(scripts).toHaveLength(1);
    const posts = site.pages.filter(({ address }) => tellKind(address) === 'post');
    const bearers = posts.filter(({ source }) => scripts.some((path) => source.includes(path)));
    expect(bearers.map(({ address }) => address)).toEqual([]);
  });

  it('keeps the script of a team’s pages within its bytes', async () => {
    const weights = (await weighScripts(site)).filter(isTeam);
    weights.slice(0, 1).forEach((heaviest) => {
      note('team script', heaviest);
    });
    expect(weights.some(({ bytes }) => bytes > scriptBudget)).toBe(true);
    expect(findHeavier(weights, teamScriptBudget)).toEqual([]);
  });

  it('keeps what the reply form fetches when it is touched within its bytes', () => {
    const quick = [...site.files].filter(([path]) => path.includes('QuickReply'));
    const weights = quick.map(([path, content]) => ({
      name: path,
      bytes: gzipSync(content, { level: 9 }).length,
    }));
    weights.forEach((weight) => {
      note('script fetched by the form', weight);
    });
    expect(weights).toHaveLength(1);
    expect(findHeavier(weights, replyScriptBudget)).toEqual([]);
  });

  it('keeps its fonts within their bytes', () => {
    const { upright, all } = weighFonts(site);
    note('fonts', { name: 'upright', bytes: upright });
    note('fonts', { name: 'with italics', bytes: all });
    expect(upright).toBeGreaterThan(0);
    expect(upright).toBeLessThanOrEqual(fontBudgets.upright);
    expect(all).toBeLessThanOrEqual(fontBudgets.all);
  });
});

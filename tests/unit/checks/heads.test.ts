import { describe, expect, it } from 'vitest';
import { findHeadProblems } from '../../checks/heads.ts';
import type { Site } from '../../checks/site.ts';
import { alter, drawPage, origin, soundFiles, spoil } from './sample-site.ts';

const judge = (site: Site): string[] => findHeadProblems(site, 'en-US');
const canonical = `<link rel="canonical" href="${origin}/">`;

describe('what every page says about itself', () => {
  it('is complete on a sound site', () => {
    expect(judge(alter())).toEqual([]);
  });

  it.each([
    ['no description', '<meta name="description" content="About Home.">', '', 'has no description'],
    ['an empty description', 'About Home.', ' ', 'has no description'],
    ['no title', '<title>Home</title>', '', 'has 0 titles'],
    ['no h1', '<h1>Home</h1>', '', 'has 0 h1'],
    ['two h1', '</main>', '<h1>Again</h1></main>', 'has 2 h1'],
    ['an empty h1', '<h1>Home</h1>', '<h1> </h1>', 'has an empty h1'],
    ['another language', 'lang="en-US"', 'lang="de"', 'has lang "de"'],
    ['no canonical link', canonical, '', 'has 0 canonical links'],
    ['two canonical links', canonical, canonical + canonical, 'has 2 canonical links'],
    ['a relative canonical link', `href="${origin}/"`, 'href="/"', 'not absolute'],
    ['the canonical link of another page', `href="${origin}/"`, `href="${origin}/a/"`, 'as its original'],
    ['no skip link', '<a href="#main">Skip to content</a>', '', 'does not begin with a skip link'],
    ['a skip link to nothing', '#main', '#content', 'which does not exist'],
    ['a skip link to the wrong part', 'id="main"', '', 'which does not exist'],
  ])('is missed: %s', (_, part, replacement, problem) => {
    const problems = judge(spoil('index.html', part, replacement));
    expect(problems.join('\n')).toContain(problem);
    expect(problems.filter((one) => !one.startsWith('index.html '))).toEqual([]);
  });

  it('lets a skip link lead only into the main part', () => {
    const site = spoil('index.html', '<main id="main">', '<p id="main">a</p><main>');
    expect(judge(site)).toEqual(['index.html has a skip link to #main, which is not the main part']);
  });

  it('wants each title once', () => {
    const site = alter({ 'b/index.html': drawPage('/b/', 'Home', '') });
    expect(judge(site)).toEqual(['"Home" is the title of index.html, b/index.html']);
  });

  it('lets a republished page name its original elsewhere', () => {
    const text = (soundFiles['index.html'] ?? '').replace(`${origin}/"`, 'https://first.example/a/"');
    expect(judge(alter({ 'index.html': text }))).toEqual([]);
  });
});

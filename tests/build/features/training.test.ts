import { describe, expect, it } from 'vitest';
import { findAll, readAttribute, readText } from '../../checks/site.ts';
import { open, openPost, site, texts, values } from './fixture-pages.ts';

const module = open('/training/every-component/');
const workbook = open('/training/every-component/workbook/');
const guide = open('/training/every-component/facilitate/');
const catalogue = open('/training/');

describe('the catalogue', () => {
  it('has paths with letters, then tracks, each with its modules and those to come', () => {
    expect(texts(catalogue, '.path h2')).toEqual(['Path A, See', 'Path B, Keep', 'The short track']);
    expect(texts(catalogue, '.path:first-child .stops a')).toEqual([
      'Every component & its “quotes”',
      'The second module',
    ]);
    expect(texts(catalogue, '.stops small')[0]).toBe('Module 1, 11 minutes alone, 25 with a team');
    expect(texts(catalogue, '.stops .promised small')).toContain('Module 4, still to come');
  });

  it('does not show a draft', () => {
    expect([...site.files.keys()].filter((file) => file.startsWith('training/a-draft-module/'))).toEqual([]);
    expect(values(catalogue, '.stops a', 'href')).not.toContain('/training/a-draft-module/');
  });

  it('is in the menu of every page', () => {
    for (const page of [catalogue, module, openPost('bare')])
      expect(values(page, 'header nav a', 'href')).toContain('/training/');
  });

  it('has a page for each path that says what its modules are about', () => {
    const path = open('/training/paths/see/');
    expect(texts(path, 'h1')).toEqual(['Path A, See']);
    expect(texts(path, '.stop-clause')).toEqual(['Clause 1: Why we are here', 'Clause 2: A chair for you']);
  });
});

describe('the page of a module', () => {
  it('says what one can do afterwards, how long it takes and what comes before it', () => {
    expect(texts(module, '.objectives li')).toHaveLength(3);
    expect(texts(module, '.module-facts li')[0]).toBe('11 minutes alone, 25 with a team');
    const second = open('/training/the-second-module/');
    expect(texts(second, '.module-facts li').join(' ')).toContain('Do first: Every component & its “quotes”');
  });

  it('has a landing for each step that leads to it', () => {
    const links = values(module, '.landings a', 'href');
    expect(links).toEqual([
      '#choose-one-or-all-that-are-right',
      '#order-match-and-sort',
      '#a-story-a-thought-and-a-plan',
    ]);
    for (const link of links) expect(findAll(module, `h2${link ?? ''}`)).toHaveLength(1);
    expect(findAll(module, '.landings circle')).toHaveLength(3);
  });

  it('has one of each question, complete without a script', () => {
    expect(values(module, '.exercise', 'data-kind')).toEqual([
      'single',
      'multiple',
      'order',
      'match',
      'sort',
      'scenario',
      'reflection',
      'commitment',
    ]);
    expect(values(module, 'script', 'type').filter((type) => type !== 'module')).toEqual([
      'application/ld+json',
    ]);
    expect(findAll(module, '.exercise details')).toHaveLength(5);
  });

  it('ends in its clause, the team’s agenda, a second look and its sources', () => {
    for (const id of ['clause', 'with-a-team', 'second-look', 'sources'])
      expect(findAll(module, `h2#${id}`)).toHaveLength(1);
    expect(texts(module, '.agenda-minutes')).toEqual(['0 to 10 min', '10 to 25 min']);
    expect(texts(module, '.clause li').at(-1)).toBe('45 words or fewer');
  });

  it('tells search engines what it teaches', () => {
    const [script] = findAll(module, 'script[type="application/ld+json"]');
    const data: unknown = JSON.parse(script?.textContent ?? '');
    expect(data).toMatchObject({
      '@graph': [
        { '@type': 'LearningResource', timeRequired: 'PT11M', position: 1 },
        { '@type': 'BreadcrumbList' },
      ],
    });
  });

  it('shows no note that is meant for whoever leads', () => {
    expect(module.source).not.toContain('Nobody is scored');
    expect(guide.source).toContain('Nobody is scored');
  });
});

describe('on paper', () => {
  it('the workbook ends in the key, and gives no answer before it', () => {
    expect(texts(workbook, 'h2').at(-1)).toBe('Key');
    const before = workbook.source.slice(0, workbook.source.indexOf('id="key"'));
    expect(before).not.toMatch(/two ticked boxes make checkboxes/i);
    expect(findAll(workbook, '.key > ol > li')).toHaveLength(6);
    expect(findAll(workbook, 'select, textarea, details')).toEqual([]);
  });

  it('the guide has the agenda, every answer, and the debrief', () => {
    expect(texts(guide, '.prose h2, #sources')).toEqual([
      'Before you meet',
      'Agenda',
      'How to ask a question together',
      'Choose one, or all that are right',
      'Order, match and sort',
      'A story, a thought and a plan',
      'The clause: Why we are here',
      'Debrief, 30 days later',
      'Sources',
    ]);
    expect(findAll(guide, '.why').length).toBeGreaterThan(4);
  });
});

describe('the training’s sheet', () => {
  it('is linked by the training’s pages and by no other', () => {
    const linking = site.pages
      .filter((page) =>
        findAll(page, 'link[rel="stylesheet"]').some((link) =>
          (readAttribute(link, 'href') ?? '').includes('training'),
        ),
      )
      .map(({ address }) => address);
    const own = site.pages
      .map(({ address }) => address)
      .filter((address) => address.startsWith('/training/'));
    expect(linking).toEqual(own);
    // The catalogue, the second looks, the paths, and three pages a module.
    expect(own.length).toBeGreaterThanOrEqual(2 + 3 + 2 * 3);
  });
});

describe('a picture or link in a module', () => {
  it('leads to another place in it', () => {
    const [link] = findAll(module, '.prose > p a');
    expect(link && readText(link)).toBe('the second one');
    expect(link && readAttribute(link, 'href')).toBe('#order-match-and-sort');
  });
});

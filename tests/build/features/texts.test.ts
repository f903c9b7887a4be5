import { describe, expect, it } from 'vitest';
import { findAll, readAttribute, readText } from '../../checks/site.ts';
import { open, openPost, texts, values } from './fixture-pages.ts';

const markdown = openPost('every-markdown-construct');
const components = openPost('every-component');

describe('Markdown', () => {
  it('makes real lists, nested ones too', () => {
    expect(texts(markdown, '.e-content > ul > li > ul > li > ul > li')).toEqual(['Deeper']);
    expect(texts(markdown, '.e-content > ol > li > ol > li')).toEqual([
      'Second and first',
      'Second and second',
    ]);
  });

  it('says which tasks are done', () => {
    expect(values(markdown, '.task-list-item input', 'aria-label')).toEqual(['Done', 'To do']);
    expect(findAll(markdown, '.task-list-item input').map((box) => box.hasAttribute('disabled'))).toEqual([
      true,
      true,
    ]);
  });

  it('lets a wide table scroll in a region that is named by its columns and can be reached by keyboard', () => {
    const [region] = findAll(markdown, 'section.table');
    expect(region && readAttribute(region, 'aria-label')).toBe(
      'Table: Fixture, Kind of fixture, What it shows, Where it stands, Who looks at it, When it was made, Why it is here',
    );
    expect(region && readAttribute(region, 'tabindex')).toBe('0');
    expect(values(markdown, 'th', 'data-align').slice(0, 4)).toEqual(['left', 'center', 'right', undefined]);
  });

  it('prints code as it was typed, with straight quotation marks', () => {
    expect(texts(markdown, 'pre[tabindex="0"] code')[0]).toContain(`if (1 < 2 && "a" !== 'b')`);
    expect(texts(markdown, 'p code')[0]).toBe('code with <angle> & signs');
  });

  it('leads from a footnote’s number to the note and back', () => {
    expect(values(markdown, 'sup a', 'href')).toEqual(['#fn-1', '#fn-long']);
    expect(values(markdown, '.footnotes li', 'id')).toEqual(['fn-1', 'fn-long']);
    expect(values(markdown, '.footnotes a[data-footnote-backref]', 'href')).toEqual([
      '#fnref-1',
      '#fnref-long',
    ]);
    expect(values(markdown, 'sup a', 'id')).toEqual(['fnref-1', 'fnref-long']);
  });

  it('has block quotes, rules, struck words and headings down to the fourth level', () => {
    expect(findAll(markdown, '.e-content blockquote p').length).toBe(2);
    expect(findAll(markdown, '.e-content hr').length).toBe(1);
    expect(texts(markdown, '.e-content del')).toEqual(['struck words']);
    expect(texts(markdown, '.e-content h3, .e-content h4')).toEqual([
      'A heading of the third level',
      'A heading of the fourth level',
    ]);
  });
});

describe('a component', () => {
  it('Example is labelled as one', () => {
    expect(texts(components, '.example .block-label')).toEqual(['Example']);
  });

  it('Fact keeps its words and leads to the register', () => {
    expect(texts(components, '.fact')[0]).toBe('A made-up study saw 75% of 12 fixture sites build');
    expect(values(components, '.e-content a.fact-id', 'href')).toEqual([
      '/facts/#F01',
      '/facts/#F02',
      '/facts/#F03',
    ]);
    expect(values(components, '.e-content a.fact-id', 'title')[0]).toBe('Fixture & Sample, 2020');
  });

  it('Source prints the citation of the register', () => {
    expect(texts(components, 'a.source')).toEqual(['Fixture & Sample, 2020']);
  });

  it('Note stands just before the paragraph it comments on', () => {
    const [note] = findAll(components, 'aside.note');
    expect(note && readText(note)).toBe('This note stands in the margin, beside the paragraph after it.');
    const siblings = note?.parent?.childElements ?? [];
    const after = note && siblings[siblings.indexOf(note) + 1];
    expect(after && readText(after)).toMatch(/^The paragraph that the note comments on/);
  });

  it('TryThis and BuildItIn have headings of their own, which the contents list', () => {
    expect(texts(components, '.try-this h2, .build-it-in h2')).toEqual(['Try this by Friday', 'Build it in']);
    expect(values(components, '.contents a', 'href')).toEqual(
      expect.arrayContaining(['#try-this', '#build-it-in']),
    );
  });

  it('Promotion marks its link for readers and for search engines, and an ordinary link is not marked', () => {
    const [promotion, ordinary] = findAll(components, '.e-content p a[rel]');
    expect(promotion && readAttribute(promotion, 'rel')).toBe('sponsored noopener');
    expect(promotion && readAttribute(promotion, 'href')).toBe('https://example.com/shop?ref=1&from=2');
    expect(texts(components, '.e-content small')).toEqual(['(promotion)']);
    expect(ordinary && readAttribute(ordinary, 'rel')).toBe('noopener');
  });

  it('More leaves nothing behind', () => {
    expect(components.source).not.toMatch(/<More/i);
  });
});

describe('the other pages', () => {
  it('may use facts, examples and notes', () => {
    const method = open('/method/');
    expect(values(method, '.prose a.fact-id', 'href')).toEqual(['/facts/#F01']);
    expect(texts(method, '.example .block-label')).toEqual(['Example']);
    expect(findAll(method, 'aside.note').length).toBe(1);
  });

  it('list the corrections, newest first, with what was said and what is said now', () => {
    const corrections = open('/corrections/');
    expect(texts(corrections, '.corrections time')).toEqual(['26 November 2026', '2 October 2026']);
    expect(values(corrections, '.corrections .meta a', 'href')).toEqual([
      '/posts/every-component/',
      '/method/',
    ]);
    expect(texts(corrections, '.corrections li p')[2]).toContain('We had counted “Note” twice.');
  });

  it('say where to write', () => {
    expect(values(open('/about/'), '.prose a', 'href')).toContain('mailto:editor@both-banks.example');
  });

  it('show each fact with its limits, its standing and the posts that use it', () => {
    const facts = open('/facts/');
    expect(values(facts, '.fact-entry h2', 'id')).toEqual(['F01', 'F02', 'F03', 'F04', 'F100']);
    expect(texts(facts, '.standing')).toEqual([
      'Dated: use it with its year.',
      'Contested: name the dispute with it.',
      'Refused: we do not state this as fact.',
    ]);
    expect(values(facts, '#F01 ~ dl .used-in', 'href')).toEqual(['/posts/every-component/']);
    expect(values(facts, '#F04 ~ dl .used-in', 'href')).toEqual([]);
    expect(texts(facts, '#F01 ~ dl .source-link')).toEqual(['example.org', 'example.com']);
  });
});

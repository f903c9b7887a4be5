import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { components, findComponent } from '../../../src/prose/components.ts';
import { compileBody, elementsOf, proseOf } from './compile-body.ts';

describe('a fact', () => {
  it.each([
    '<Fact id="F01">Words.</Fact>\n',
    '<Fact id="F01">\nWords.\n</Fact>\n',
    '<Fact id="F01">\n\nWords.\n\n</Fact>\n',
  ])('alone on its line is one paragraph: %j', (body) => {
    expect(elementsOf(proseOf(body).html).map(({ tagName }) => tagName)).toEqual(['p', 'span', 'a']);
    expect(proseOf(body).html).toMatch(/^<p><span class="fact">Words\.<\/span> <a /);
  });

  it('links to its entry and carries the short citation', () => {
    const link = elementsOf(proseOf('a <Fact id="F01">b</Fact> c\n').html).at(-1);
    expect(link?.properties).toEqual({ className: ['fact-id'], href: '/facts/#F01', title: '"Cite" <F01>' });
  });

  it('keeps the emphasis of its words', () => {
    expect(proseOf('<Fact id="F01">a *b*</Fact>\n').html).toContain('<span class="fact">a <em>b</em></span>');
  });
});

describe('a citation and a promotion', () => {
  it('print the words of the register', () => {
    expect(proseOf('a <Source id="F01" /> b\n').html).toBe(
      '<p>a <a class="source" href="/facts/#F01">"Cite" &lt;F01&gt;</a> b</p>',
    );
  });

  it('mark the link that somebody gains from', () => {
    const { html } = proseOf('a <Promotion href="https://shop.example/?a=1&b=2">b</Promotion>\n');
    expect(elementsOf(html)[1]?.properties).toEqual({
      href: 'https://shop.example/?a=1&b=2',
      rel: ['sponsored', 'noopener'],
    });
    expect(html).toContain('<small>(promotion)</small>');
  });
});

describe('a figure', () => {
  it('has its picture, caption and credit', () => {
    const { html } = proseOf(
      '<Figure src="./a.png" alt="A boat" wide credit="Ann & Bo" creditUrl="https://a.example/?a=1&b=2" license="CC BY 4.0" licenseUrl="https://l.example/">\nA *boat*.\n</Figure>\n',
    );
    expect(html).toBe(
      '<figure class="wide"><bb-picture n="0"></bb-picture><figcaption><p>A <em>boat</em>.</p><p class="credit">Picture: <a href="https://a.example/?a=1&amp;b=2">Ann &amp; Bo</a>, <a href="https://l.example/" rel="license">CC BY 4.0</a></p></figcaption></figure>',
    );
  });

  it('has no caption where none is given', () => {
    expect(proseOf('<Figure src="./a.png" decorative />\n').html).toBe(
      '<figure><bb-picture n="0"></bb-picture></figure>',
    );
  });

  it('may have a credit alone', () => {
    expect(proseOf('<Figure src="./a.png" alt="A" credit="Ann" />\n').html).toContain(
      '<figcaption><p class="credit">Picture: Ann</p></figcaption>',
    );
  });
});

describe('boxes', () => {
  it.each([
    '<Note>a **b**</Note>\n',
    '<Note>**a** b</Note>\n',
    '<Note>`a` b</Note>\n',
    '<Note>\na\n</Note>\n',
    '<Note><Fact id="F01">a</Fact> b</Note>\n',
  ])('have their words in a paragraph, whatever these begin with: %j', (body) => {
    const { html } = proseOf(body);
    expect(html).toMatch(/^<aside class="note"><p>.*<\/p><\/aside>$/s);
    expect(elementsOf(html).filter(({ tagName }) => tagName === 'p')).toHaveLength(1);
  });

  it('say of themselves what they are', () => {
    const { html, headings } = proseOf(
      '<Example>\na\n</Example>\n\n<TryThis>\nb\n</TryThis>\n\n<BuildItIn>\nc\n</BuildItIn>\n',
    );
    expect(html).toContain('<p class="block-label">Example</p><p>a</p>');
    expect(headings).toEqual([
      { depth: 2, id: 'try-this', text: 'Try this by Friday' },
      { depth: 2, id: 'build-it-in', text: 'Build it in' },
    ]);
    const elements = elementsOf(html);
    for (const { properties } of elements.filter(({ tagName }) => tagName === 'section')) {
      expect(elements.some(({ properties: own }) => own.id === String(properties.ariaLabelledBy))).toBe(true);
    }
  });

  it('print nothing for the end of an excerpt', () => {
    expect(proseOf('a\n\n<More />\n\nb\n').html).toBe('<p>a</p>\n\n<p>b</p>');
  });
});

describe('hostile words in an attribute', () => {
  const signs = fc.constantFrom(
    '<',
    '>',
    '&',
    "'",
    '`',
    '=',
    '/',
    ' ',
    'onerror',
    '--',
    ']]>',
    '</script',
    'a',
    '&quot;',
    '&lt;',
  );
  const hostile = fc.array(signs, { maxLength: 8 }).map((parts) => `x${parts.join('')}`);

  it('stay words: no element or attribute comes of them', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const body = `a <Fact id="${words}">b</Fact> <Source id="${words}" /> <Promotion href="${words}">c</Promotion>\n\n<Figure src="./${words}" alt="${words}" credit="${words}" creditUrl="${words}" license="${words}" licenseUrl="${words}" />\n`;
        const { prose } = compileBody(body);
        const elements = elementsOf(prose?.html ?? '');
        expect(elements.map(({ tagName }) => tagName)).toEqual([
          'p',
          'span',
          'a',
          'a',
          'a',
          'small',
          'figure',
          'bb-picture',
          'figcaption',
          'p',
          'a',
          'a',
        ]);
        const names = new Set(elements.flatMap(({ properties }) => Object.keys(properties)));
        expect(
          [...names].filter((name) => !['className', 'href', 'title', 'rel', 'n'].includes(name)),
        ).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('cannot close a quotation mark of the other kind either', () => {
    const { html } = proseOf(`a <Fact id='" onclick="x'>b</Fact>\n`);
    expect(elementsOf(html).at(-1)?.properties).toEqual({
      className: ['fact-id'],
      href: '/facts/#" onclick="x',
      title: '"Cite" <" onclick="x>',
    });
  });
});

describe('the closed set', () => {
  it('has a manual for every component and attribute, for the authors’ guide is made of them', () => {
    for (const component of Object.values(components)) {
      expect(component.about).toMatch(/^[A-Z].*\.$/);
      for (const manual of Object.values(component.attributes)) expect(manual).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('knows its own names and no other', () => {
    expect(findComponent('Fact', components)).toBe(components.Fact);
    for (const name of ['constructor', 'fact', '', '__proto__', null])
      expect(findComponent(name, components)).toBeUndefined();
  });
});

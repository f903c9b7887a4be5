import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headingId } from '../../../src/prose/heading-ids.ts';
import { elementsOf, proseOf } from './compile-body.ts';

const idsOf = (html: string): unknown[] =>
  elementsOf(html).flatMap(({ properties }) => (properties.id === undefined ? [] : [properties.id]));

describe('the headings of a text', () => {
  it('have ids made of their words', () => {
    const { headings } = proseOf(
      '## Don’t say “sorry”, *yet*!\n\n### Café & Co. 24/7\n\n## ???\n\n## 日本\n',
    );
    expect(headings).toEqual([
      { depth: 2, id: 'dont-say-sorry-yet', text: 'Don’t say “sorry”, yet!' },
      { depth: 3, id: 'café-co-24-7', text: 'Café & Co. 24/7' },
      { depth: 2, id: 'section', text: '???' },
      { depth: 2, id: '日本', text: '日本' },
    ]);
  });

  it('never share an id with each other, even where a number would make one equal to another', () => {
    const { html, headings } = proseOf('## A\n\n## A\n\n## A 2\n\n## A\n');
    expect(headings.map(({ id }) => id)).toEqual(['a', 'a-2', 'a-2-2', 'a-3']);
    expect(idsOf(html)).toEqual(headings.map(({ id }) => id));
  });

  it.each([
    'Main',
    'Comments',
    'Reply',
    'Sources',
    'Contents',
    'Related',
    'Footnote label',
    'Try this',
    'Build it in',
  ])('leave the page its own id: %s', (words) => {
    expect(proseOf(`## ${words}\n`).headings[0]?.id).toBe(`${headingId(words)}-2`);
  });

  it.each(['Comment 12', 'Comment cards', 'Fn 1', 'Fnref 1'])(
    'cannot be taken for a comment or a footnote: %s',
    (words) => {
      const { headings } = proseOf(`## ${words}\n\n## ${words}\n`);
      expect(headings.map(({ id }) => id)).toEqual([
        `section-${headingId(words)}`,
        `section-${headingId(words)}-2`,
      ]);
    },
  );

  it('leave footnote numbers out of their names', () => {
    expect(proseOf('## In 2005[^1]\n\n[^1]: b\n').headings).toEqual([
      { depth: 2, id: 'in-2005', text: 'In 2005' },
    ]);
  });

  it('keep every id of the page single, whatever stands in the text', () => {
    const block = fc.constantFrom(
      '## Try this',
      '## Comment 1',
      '### Section',
      '## Footnote label',
      '## Fn 1',
      'Text[^1] and[^1].\n\n[^1]: Note.',
      '| a |\n|---|\n| b |',
      '## ?',
      '## Section 2',
    );
    fc.assert(
      fc.property(fc.uniqueArray(block), (blocks) => {
        const body = `${blocks.join('\n\n')}\n\n<TryThis>\na\n</TryThis>\n\n<BuildItIn>\nb\n</BuildItIn>\n`;
        const ids = idsOf(proseOf(body).html);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the pictures of a text', () => {
  it('leave a place each, in order, and carry their words as written', () => {
    const { html, pictures } = proseOf(
      'a ![A “b” & <c>](./a.png) c\n\n![Two](./b.png)\n\n<Figure src="./c.png" alt="&quot;Three&quot;" wide />\n'.replace(
        '<c>',
        '&lt;c>',
      ),
    );
    expect(pictures).toEqual([
      { source: './a.png', alt: 'A “b” & <c>', wide: false },
      { source: './b.png', alt: 'Two', wide: false },
      { source: './c.png', alt: '"Three"', wide: true },
    ]);
    const places = elementsOf(html).filter(({ tagName }) => tagName === 'bb-picture');
    expect(places.map(({ properties }) => properties.n)).toEqual(['0', '1', '2']);
  });

  it('are figures where they stand alone, and part of the sentence where they do not', () => {
    expect(proseOf('![a](./a.png)\n').html).toBe('<figure><bb-picture n="0"></bb-picture></figure>');
    expect(proseOf('x ![a](./a.png)\n').html).toBe('<p>x <bb-picture n="0"></bb-picture></p>');
  });
});

describe('a table', () => {
  it('scrolls in a region that has a name and a tab stop', () => {
    const { html } = proseOf('| First visit | By phone |\n|:--|--:|\n| a | b |\n');
    const [region, table] = elementsOf(html);
    expect(region).toMatchObject({
      tagName: 'section',
      properties: {
        className: ['table'],
        ariaLabel: 'Table: First visit, By phone',
        tabIndex: 0,
      },
    });
    expect(table?.tagName).toBe('table');
  });

  it('keeps the alignment of its cells without a style', () => {
    const { html } = proseOf('| a | b | c | d |\n|:--|--:|:-:|---|\n| 1 | 2 | 3 | 4 |\n');
    const cells = elementsOf(html).filter(({ tagName }) => tagName === 'td');
    expect(cells.map(({ properties }) => properties.dataAlign)).toEqual([
      'left',
      'right',
      'center',
      undefined,
    ]);
    expect(html).not.toContain('style');
  });

  it('takes quotes in its head for words', () => {
    const [region, , ...rest] = elementsOf(proseOf('| `" onfocus="x` |\n|---|\n| b |\n').html);
    expect(region?.properties).toEqual({
      className: ['table'],
      ariaLabel: 'Table: " onfocus="x',
      tabIndex: 0,
    });
    expect(rest.length).toBeGreaterThan(0);
  });

  it('is called a table where its head is empty', () => {
    expect(elementsOf(proseOf('| | |\n|---|---|\n| a | b |\n').html)[0]?.properties.ariaLabel).toBe('Table');
  });
});

describe('lists of tasks, footnotes and code', () => {
  it('name each box by what it means', () => {
    const boxes = elementsOf(proseOf('- [ ] a\n- [x] b\n').html).filter(({ tagName }) => tagName === 'input');
    expect(
      boxes.map(({ properties }) => [properties.ariaLabel, properties.checked, properties.disabled]),
    ).toEqual([
      ['To do', undefined, true],
      ['Done', true, true],
    ]);
  });

  it('link each footnote to its note and back, with words for those who listen', () => {
    const { html } = proseOf('a[^1] b[^x] c[^1]\n\n[^1]: One.\n[^x]: Two.\n');
    const links = elementsOf(html).filter(({ tagName }) => tagName === 'a');
    const ids = new Set(idsOf(html));
    for (const { properties } of links) expect(ids).toContain(String(properties.href).slice(1));
    expect(
      links.map(({ properties }) => properties.ariaLabel).filter((label) => label !== undefined),
    ).toEqual(['Back to note 1 in the text', 'Back to note 1-2 in the text', 'Back to note 2 in the text']);
    expect(elementsOf(html).find(({ properties }) => properties.id === 'footnote-label')?.tagName).toBe('h2');
  });

  it('print code as it is, in a block that the keyboard can scroll', () => {
    const { html } = proseOf('```html title="x"\n<b a="1">&amp;</b>\n```\n');
    expect(html).toBe(
      '<pre tabindex="0"><code class="language-html">&lt;b a="1"&gt;&amp;amp;&lt;/b&gt;\n</code></pre>',
    );
  });
});

describe('the links of a text', () => {
  it('give nothing away to other sites, and are plain within this one', () => {
    const { html } = proseOf('[a](https://a.example/?b=1&c="2") [d](/about/) [e](#f)\n');
    expect(
      elementsOf(html).flatMap(({ tagName, properties }) => (tagName === 'a' ? [properties] : [])),
    ).toEqual([
      { href: 'https://a.example/?b=1&c=%222%22', rel: ['noopener'] },
      { href: '/about/' },
      { href: '#f' },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { compileBody, tellProblems } from './compile-body.ts';

/** Line and column of the sign ¦ in a text, and the text without it. */
function readMarked(marked: string): { text: string; place: string } {
  const before = marked.slice(0, marked.indexOf('¦')).split('\n');
  const place = `${before.length}:${(before.at(-1) ?? '').length + 1}`;
  return { text: marked.replace('¦', ''), place };
}

const figures: Record<string, string> = {
  'the first line': 'It is ¦50% of all.\n',
  'a later line of a paragraph': 'One line,\nthen **bold** words, then ¦50% of all.\n',
  'a list item': '- one\n- two is ¦50%\n',
  'an indented line of a list item': '- one\n- two\n  goes on\n  to ¦50% here\n',
  'a nested list': '1. one\n   - two\n     and ¦50%\n',
  'a quotation': '> one\n> two is ¦50%\n',
  'a table cell': '| a | b |\n|---|---|\n| x | ¦50% |\n',
  'a footnote': 'Text[^1].\n\n[^1]: It is ¦50% here.\n',
  'a note': '<Note>\none\ntwo is ¦50%\n</Note>\n',
  'an indented note': '<Note>\n\n  one\n    two is ¦50%\n\n</Note>\n',
  'a line after a tab': '-\tone\n\ttwo is ¦50%\n',
  'a file with Windows line ends': 'one\r\ntwo\r\nthree is ¦50%\r\n',
  'a line with quotes and dashes that are printed otherwise': '"One" -- it\'s ... ¦50%\n',
  'a line with entities and escapes': '&amp;&copy; \\*\\*\\* ¦50%\n',
  'a line after emoji': '😀😀 **é** ¦50%\n',
  'bold words': 'It is **just ¦50%** here.\n',
  'a number that is bold without its sign': 'It is **¦50**% here.\n',
  'a link': 'It is [about ¦50%](/about/).\n',
  'a heading': '## About ¦50% of us\n',
  'a line broken inside the figure': 'It is ¦fifty\npercent of all.\n',
};

describe('a figure without a source', () => {
  it.each(Object.entries(figures))('is found at its very place in %s', (_where, marked) => {
    const { text, place } = readMarked(marked);
    const problems = tellProblems(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${place} figure: “(?:50%|fifty percent)” is a percentage`));
  });

  it('is told with every other one of the text, each at its own place', () => {
    expect(tellProblems('50% and 50%,\nthen $5.\n').map((line) => line.split(' ')[0])).toEqual([
      '1:1',
      '1:9',
      '2:6',
    ]);
  });

  it('counts its line from the head of the file', () => {
    expect(tellProblems('It is 50%.\n', 12)[0]).toMatch(/^13:7 /);
  });

  it('may stand in a fact, an example, a citation and code', () => {
    const allowed =
      '<Fact id="F01">It is **50%** of all.</Fact>\n\n<Example>\nThey pay $5.\n\n- 50%\n</Example>\n\n`50%`\n\n```\n50%\n```\n';
    expect(tellProblems(allowed)).toEqual([]);
  });

  it('is not made of two harmless halves with a fact or code between them', () => {
    expect(tellProblems('5 <Fact id="F01">x</Fact> % and 5 `x` percent[^1] of\n\n[^1]: percent\n')).toEqual(
      [],
    );
  });

  it('is found beside a fact, in a note and in an exercise', () => {
    expect(tellProblems('<Fact id="F01">50%</Fact> and 60%\n')).toEqual([
      '1:31 figure: “60%” is a percentage without a source',
    ]);
    expect(tellProblems('<TryThis>\nAsk 60% of them.\n</TryThis>\n')).toHaveLength(1);
  });
});

describe('the headings of a text', () => {
  it('begin at the second level and skip none', () => {
    expect(tellProblems('# One\n\n## Two\n\n#### Four\n\n## Again\n\n### Three\n')).toEqual([
      '1:1 heading: a text has no heading of the first level: that is its title',
      '5:1 heading: “Four” skips a level',
    ]);
    expect(compileBody('## A\n\n#### B\n').problems[0]?.remedy).toBe('Write ### instead.');
  });

  it('hold no fact, and neither do links', () => {
    expect(
      tellProblems('## A <Fact id="F01">b</Fact>\n\n[c **<Fact id="F01">d</Fact>**](/about/)\n'),
    ).toEqual(['1:6 <Fact>: a fact cannot stand in a heading', '3:6 <Fact>: a fact cannot stand in a link']);
  });
});

describe('code in a text', () => {
  it('is refused wherever it stands', () => {
    const body = 'a {1 + 1} b\n\n{x}\n\nimport y from "z"\n\nexport const a = 1\n\n{/* hidden */}\n';
    expect(tellProblems(body)).toEqual([
      '1:3 { }: code has no place in a text',
      '3:1 { }: code has no place in a text',
      '5:1 import/export: code has no place in a text',
      '7:1 import/export: code has no place in a text',
      '9:1 { }: code has no place in a text',
    ]);
  });

  it('is never run or printed', () => {
    expect(compileBody('a {"<b>" + 1} b\n').prose?.html).toBe('<p>a  b</p>');
  });
});

describe('a text that cannot be parsed', () => {
  it.each([
    ['one\n\n<Note>\ntwo\n', 3, '<Note>', 'Write <Note> and </Note> on lines of their own'],
    ['one\n\na <Fact id="F01">b\n', 3, '<Fact>', 'Write </Fact> after the words it holds'],
    ['one\n\na <Note>b\n\nc\n\n</Note>\n', 3, '<Note>', 'on lines of their own'],
    ['<Note>\n<Example>\na\n\n</Note>\n\n</Example>\n', 5, '</Note>', 'Write </Example> before it.'],
    ['<Note>\na </Note>\n', 2, '</Note>', 'Write <Note> and </Note> on lines of their own.'],
    ['one\n\ntwo</Fact>\n', 3, '</Fact>', 'Write <Fact> where it should begin, or take this out.'],
    ['one\n\n<!-- two -->\n', 3, '<!-- -->', 'Take it out.'],
    ['one\n\na { b\n', 3, '{ }', 'write \\{ and \\}'],
    ['one\n\ntwo <3\n', 3, '<', 'Write \\< where the sign itself is meant.'],
    ['one\n\n<Fact id=F01>two</Fact>\n', 3, '<', 'A component is written <Fact id="F01">'],
    ['one\n\n<https://a.example/>\n', 3, '<', 'an address [words](https://…)'],
  ])('is one problem with its line and a remedy: %j', (body, line, field, remedy) => {
    const { prose, problems } = compileBody(body, 10);
    expect(prose).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: line + 10, field });
    expect(problems[0]?.remedy).toContain(remedy);
  });
});

it('says of which line the component is that is still open, counted from the head of the file', () => {
  expect(tellProblems('<Note>\n<Example>\na\n\n</Note>\n\n</Example>\n', 10)).toEqual([
    '15:1 </Note>: stands here while <Example> of line 12 is still open',
  ]);
});

describe('what was meant as a link', () => {
  it.each(['[a] [b](/a b/)\n', '[a](https://exa mple.org/)\n', 'x [a](#b c)\n'])(
    'and is printed as it was typed is told: %j',
    (body) => {
      expect(tellProblems(body)).toEqual([
        expect.stringMatching(/ link: “\[.*\]\(.*” is printed as it stands/),
      ]);
    },
  );

  it.each(['[a](/b/)\n', '`[a](/b c/)`\n', '[a] (see below)\n', 'f[0](x)\n'])(
    'is told of nothing else: %j',
    (body) => {
      expect(tellProblems(body)).toEqual([]);
    },
  );
});

describe('what a text refers to', () => {
  it('is listed with its place', () => {
    const { links, facts, pictures } = compileBody(
      '[a](/about/) and <Source id="F02" />\n\n![b](./b.png)\n\n<Promotion href="https://shop.example/">c</Promotion>\n',
    );
    expect(links).toEqual([
      { target: '/about/', line: 1, column: 1 },
      { target: 'https://shop.example/', line: 5, column: 1 },
    ]);
    expect(facts).toEqual([{ target: 'F02', line: 1, column: 18 }]);
    expect(pictures).toEqual([{ target: './b.png', line: 3, column: 1 }]);
  });

  it('includes the links of a picture’s credit', () => {
    const { links } = compileBody(
      '<Figure src="./a.png" alt="A" credit="Ann" creditUrl="javascript:alert(1)" license="L" licenseUrl="/nowhere/" />\n',
    );
    expect(links.map(({ target }) => target)).toEqual(['javascript:alert(1)', '/nowhere/']);
  });
});

import { describe, expect, it } from 'vitest';
import { components } from '../../../src/prose/components.ts';
import { compileBody, tellProblems } from './compile-body.ts';

describe('a component', () => {
  it.each(['Foo', 'script', 'b', 'constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'that is not of the closed set is refused and left out: <%s>',
    (name) => {
      const { problems, prose } = compileBody(`a <${name}>b</${name}> c\n`);
      expect(problems).toMatchObject([
        { line: 1, column: 3, field: `<${name}>`, message: 'no such component' },
      ]);
      for (const known of Object.keys(components)) expect(problems[0]?.remedy).toContain(known);
      expect(prose?.html).toBe('<p>a  c</p>');
    },
  );

  it('without a name is refused', () => {
    expect(tellProblems('<>a</>\n')).toEqual(['1:1 <>: no such component']);
  });

  it('is told which attributes it does not know, and which it takes', () => {
    const { problems } = compileBody('<Note tone="loud">\na\n</Note>\n\n<Source id="F01" class="x" />\n');
    expect(problems.map(({ message, remedy }) => [message, remedy])).toEqual([
      ['no such attribute: tone', 'It takes none.'],
      ['no such attribute: class', 'It takes id.'],
    ]);
  });

  it.each(['<Fact>a</Fact>', '<Fact id="">a</Fact>', '<Fact id>a</Fact>'])(
    'is told that a needed attribute is missing: %s',
    (fact) => {
      expect(tellProblems(`b ${fact}\n`)).toEqual(['1:3 <Fact>: id is missing']);
    },
  );
});

describe('an attribute that is written as code', () => {
  it.each([
    ['<Fact id={"F01"}>a</Fact>', 'id is written as code'],
    ['<Fact {...x}>a</Fact>', '… is written as code'],
    ['<Fact id="F01" {...x}>a</Fact>', '… is written as code'],
  ])('is refused, and told once: %s', (fact, message) => {
    expect(tellProblems(`b ${fact}\n`)).toEqual([`1:3 <Fact>: ${message}`]);
  });
});

describe('a component that stands on lines of its own', () => {
  it.each([
    'a <Note>b</Note> c\n',
    'The end. <More />\n',
    '- <Example>b</Example> c\n',
    '## A <TryThis>b</TryThis>\n',
  ])('is refused inside a sentence: %j', (body) => {
    const { problems } = compileBody(body);
    expect(problems).toMatchObject([{ message: 'stands inside a sentence' }]);
    expect(problems[0]?.remedy).toMatch(/lines of its own/);
  });

  it.each([
    '<Note>b</Note>\n',
    '<Note>\nb\n</Note>\n',
    'a\n\n<More />\n\nb\n',
    '<Example>\n<Figure src="./a.png" decorative />\n</Example>\n',
  ])('is accepted there: %j', (body) => {
    expect(tellProblems(body)).toEqual([]);
  });

  it.each(['TryThis', 'BuildItIn'])(
    'is refused a second time, for it has a heading with an id: <%s>',
    (name) => {
      const one = `<${name}>\na\n</${name}>\n\n`;
      expect(tellProblems(one)).toEqual([]);
      expect(tellProblems(one + one)).toEqual([`5:1 <${name}>: stands here a second time`]);
    },
  );

  it('may be a note or an example as often as it likes', () => {
    expect(tellProblems('<Note>\na\n</Note>\n\n<Note>\nb\n</Note>\n')).toEqual([]);
  });
});

describe('a component that wraps words', () => {
  it.each(['<Fact id="F01">a</Fact>\n', '<Fact id="F01">\na\n</Fact>\n', 'a <Fact id="F01">*b*</Fact> c\n'])(
    'holds words of one paragraph: %j',
    (body) => {
      expect(tellProblems(body)).toEqual([]);
    },
  );

  it.each([
    '<Fact id="F01">\n\na\n\nb\n\n</Fact>\n',
    '<Fact id="F01">\n- a\n- b\n</Fact>\n',
    '<Fact id="F01">\n## a\n</Fact>\n',
    '<Fact id="F01">\n<Note>\na\n</Note>\n</Fact>\n',
    '<Promotion href="https://a.example/">\n\na\n\nb\n\n</Promotion>\n',
  ])('is refused round more: %j', (body) => {
    expect(tellProblems(body)).toContainEqual(
      expect.stringMatching(/^1:1 .*: holds more than one paragraph$/),
    );
  });
});

describe('a picture', () => {
  it.each([
    '![](./a.png)\n',
    '<Figure src="./a.png" />\n',
    '<Figure src="./a.png" alt=" " />\n',
    '<Figure src="./a.png" alt />\n',
  ])('needs words for those who cannot see it: %j', (body) => {
    expect(tellProblems(body)).toEqual(['1:1 alt: the picture ./a.png has no alternative text']);
  });

  it.each([
    '![A boat](./a.png)\n',
    '<Figure src="./a.png" alt="A boat" />\n',
    '<Figure src="./a.png" decorative />\n',
  ])('is accepted with them, or as decoration: %j', (body) => {
    expect(tellProblems(body)).toEqual([]);
  });
});

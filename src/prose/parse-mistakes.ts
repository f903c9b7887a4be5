import { components, type ComponentSet } from './components.ts';
import { moduleComponents } from './module-components.ts';
import type { Problem } from './problem.ts';

/** A tag may be left open in any kind of text. */
const known: ComponentSet = { ...components, ...moduleComponents };

interface Mistake {
  field: string;
  message: string;
  remedy: string;
  /** Where it began, in lines of the body, if that is not where the parser stopped. */
  opened?: { line: number; column: number };
}

/** What the parser says, and what an author is told; `offset` is the number of lines before the body. */
const READINGS: readonly { pattern: RegExp; tell: (parts: readonly string[], offset: number) => Mistake }[] =
  [
    {
      pattern: /Expected a closing tag for `<([\w.]*)>` \((\d+):(\d+)\)/,
      tell: ([name = '', line, column]) => ({
        field: `<${name}>`,
        message: 'is never closed',
        remedy:
          known[name]?.place === 'inline'
            ? `Write </${name}> after the words it holds, in the same paragraph.`
            : `Write <${name}> and </${name}> on lines of their own, before and after what it holds.`,
        opened: { line: Number(line), column: Number(column) },
      }),
    },
    {
      pattern:
        /Unexpected closing tag `<\/([\w.]*)>`, expected corresponding closing tag for `<([\w.]*)>` \((\d+):/,
      tell: ([name = '', inner = '', line], offset) => ({
        field: `</${name}>`,
        message: `stands here while <${inner}> of line ${Number(line) + offset} is still open`,
        remedy: `Write </${inner}> before it.`,
      }),
    },
    {
      pattern: /Unexpected closing tag `<\/([\w.]*)>`, expected an open tag first/,
      tell: ([name = '']) => ({
        field: `</${name}>`,
        message: 'closes nothing',
        remedy: `Write <${name}> where it should begin, or take this out.`,
      }),
    },
    {
      pattern: /Expected the closing tag `<\/([\w.]*)>` either/,
      tell: ([name = '']) => ({
        field: `</${name}>`,
        message: 'stands in a paragraph, and its beginning does not',
        remedy: `Write <${name}> and </${name}> on lines of their own.`,
      }),
    },
    {
      pattern: /create a comment in MDX/,
      tell: () => ({
        field: '<!-- -->',
        message: 'a comment has no place in a text',
        remedy: 'Take it out.',
      }),
    },
    {
      pattern: /expression|brace/,
      tell: () => ({
        field: '{ }',
        message: 'code has no place in a text',
        remedy: 'Take it out; where the sign itself is meant, write \\{ and \\}.',
      }),
    },
    {
      pattern: /after `<`|(?:before|in|after) (?:name|attribute|value|tag)/,
      tell: () => ({
        field: '<',
        message: 'begins no component that can be read',
        remedy:
          'Write \\< where the sign itself is meant. A component is written <Fact id="F01">, an address [words](https://…).',
      }),
    },
  ];

/** The parser speaks in one string, “line:column: what (rule)”: this says it in an author's words, at its place in the file. */
export function readParseError(message: string, file: string, offset: number): Problem {
  const [, line = '1', column = '1', what = message] =
    /(\d+):(\d+): (.*?)(?: \([a-z-]+:[a-z-]+\))?$/s.exec(message) ?? [];
  for (const { pattern, tell } of READINGS) {
    const found = pattern.exec(what);
    if (found === null) continue;
    const { opened, ...mistake } = tell(found.slice(1), offset);
    const place = opened ?? { line: Number(line), column: Number(column) };
    return { file, ...mistake, line: place.line + offset, column: place.column };
  }
  const remedy = 'Write \\< or \\{ where the sign itself is meant, and close every component that is opened.';
  return { file, line: Number(line) + offset, column: Number(column), field: 'MDX', message: what, remedy };
}

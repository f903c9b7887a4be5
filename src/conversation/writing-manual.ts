import { allowedHtml } from '../comments/contract.ts';

/** What a writer types, and the HTML that readers get; a test holds each against what the endpoint makes of it. */
export const writingExamples: readonly { typed: string; html: string; says: string }[] = [
  { says: 'Emphasis', typed: 'We *nearly* gave up.', html: '<p>We <em>nearly</em> gave up.</p>' },
  {
    says: 'Strong words',
    typed: 'It took **two weeks**.',
    html: '<p>It took <strong>two weeks</strong>.</p>',
  },
  {
    says: 'Words struck out',
    typed: 'We meet ~~weekly~~ every other week.',
    html: '<p>We meet <del>weekly</del> every other week.</p>',
  },
  {
    says: 'A quotation',
    typed: '> Say when you will call back.\n\nThis one worked.',
    html: '<blockquote><p>Say when you will call back.</p></blockquote><p>This one worked.</p>',
  },
  {
    says: 'A list',
    typed: '- the ask\n- the answer',
    html: '<ul><li>the ask</li><li>the answer</li></ul>',
  },
  {
    says: 'A numbered list',
    typed: '1. Ask.\n2. Wait.',
    html: '<ol><li>Ask.</li><li>Wait.</li></ol>',
  },
  {
    says: 'A link',
    typed: '[our notes](https://example.org/notes)',
    html: '<p><a href="https://example.org/notes" rel="nofollow ugc noopener">our notes</a></p>',
  },
  { says: 'Code', typed: 'Press `Ctrl+P`.', html: '<p>Press <code>Ctrl+P</code>.</p>' },
  {
    says: 'A new line, and a new paragraph after an empty one',
    typed: 'One line\nand the next.\n\nA new paragraph.',
    html: '<p>One line<br>and the next.</p><p>A new paragraph.</p>',
  },
];

const purposes: Readonly<Record<string, string>> = {
  a: 'a link',
  abbr: 'an abbreviation',
  acronym: 'an abbreviation, as it used to be written',
  b: 'words that stand out',
  blockquote: 'a quotation of its own',
  br: 'a new line',
  cite: 'the title of a work',
  code: 'code',
  del: 'words taken back',
  em: 'emphasis',
  i: 'words in another voice',
  li: 'an entry of a list',
  ol: 'a numbered list',
  p: 'a paragraph',
  pre: 'text that keeps its lines',
  q: 'a quotation in a sentence',
  strike: 'words taken back, as it used to be written',
  strong: 'strong words',
  ul: 'a list',
};

/** Every allowed element, with its attributes and what it is for. */
export const elementManual: readonly { name: string; attributes: readonly string[]; says: string }[] =
  Object.entries(allowedHtml).map(([name, attributes]) => ({ name, attributes, says: purposes[name] ?? '' }));

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderComment } from '../../../../src/comments/rules/markdown.ts';
import { sanitizeHtml } from '../../../../src/library/safe-html.ts';
import { texts } from '../../../xss/corpus.ts';
import { vectors } from '../../library/hostile-html.ts';
import { findUnsafe } from '../../library/unsafe-html.ts';

const corpus = [...texts, ...vectors];

/** The only shape our own HTML has, whatever reads it: tags with quoted attributes, and text without angles. */
const SHAPE = /^(?:<\/?[a-z]+(?: [a-z]+="[^"<>]*")*>|[^<>])*$/;

/** What is wrong with a comment's HTML: an unsafe part, a shape that two parsers could read in two ways. */
function judge(text: string): string[] {
  const { html, links } = renderComment(text);
  return [
    ...findUnsafe(html),
    ...(SHAPE.test(html) ? [] : ['shape']),
    ...(sanitizeHtml(html) === html ? [] : [`the build makes ${sanitizeHtml(html)} of ${html}`]),
    ...links.filter((link) => !/^(?:https?|mailto):/.test(link)),
  ];
}

const piece = fc.oneof(
  fc.constantFrom(...corpus),
  fc.constantFrom(
    ...[
      '<',
      '>',
      '"',
      "'",
      '`',
      '\n',
      '\n\n',
      '\\',
      '&',
      ';',
      ':',
      '(',
      ')',
      '[',
      ']',
      '](',
      '!',
      '*',
      '**',
      '_',
    ],
    ...[
      '~~',
      '- ',
      '1. ',
      '> ',
      '# ',
      '```\n',
      '<!--',
      '-->',
      '</',
      '<a href="',
      'href=',
      'https://a.example/',
    ],
    ...[
      '<b>',
      '</b>',
      '<p>',
      '</p>',
      '<ul>',
      '<li>',
      '</ul>',
      '<ol start=7>',
      '<blockquote>',
      '</blockquote>',
    ],
    ...[
      '<pre>',
      '</pre>',
      '<code>',
      '</code>',
      '<q cite=',
      '<br>',
      '<del>',
      '</del>',
      '</a>',
      'a',
      ' ',
      '\0',
      '\t',
    ],
    ...[
      'javascript:',
      'data:',
      '\u202e',
      '\u200b',
      '&#x3c;',
      '&colon;',
      'www.a.example',
      'a@b.example',
      '---\n',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

describe('the corpus of attacks', () => {
  it('has 120 of one technique each, and more', () => {
    expect(new Set(corpus).size).toBeGreaterThan(200);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each(corpus)('S5 S6 leaves nothing unsafe of %j, at intake and again at the build', (text) => {
    expect(judge(text)).toEqual([]);
  });
});

describe('a comment’s HTML, whatever was typed', () => {
  it('S6 has allowed elements, attributes and schemes only, and passes the build unchanged', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        expect(judge(pieces.join(''))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('S5 keeps http, https and mailto, and no other scheme however it is spelled', () => {
    const noise = fc.stringMatching(/^(?:[\t\n \0\u0001\u200b\u00ad]|&Tab;|&NewLine;|&#1;|&#x20;){0,2}$/);
    const scheme = fc.constantFrom('javascript', 'vbscript', 'data', 'blob', 'file', 'ftp', 'jar', 'tel');
    const colon = fc.constantFrom(':', '&colon;', '&#58;', '&#x3a;', '&#0000058;', '\\:');
    fc.assert(
      fc.property(scheme, colon, fc.array(noise, { minLength: 12, maxLength: 12 }), (name, end, gaps) => {
        const address = `${gaps[11] ?? ''}${Array.from(name, (sign, at) => sign + (gaps[at] ?? '')).join('')}${end}x`;
        for (const text of [
          `[a](<${address}>)`,
          `[a](${address})`,
          `<a href="${address}">a</a>`,
          `<${address}>`,
        ])
          expect(renderComment(text).links).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('cannot forge the marks by which a page’s conversation is found', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<!--/thread-->', '<!--', '-->', '`', '    ', '\\', '\n'), { maxLength: 8 }),
        (parts) => {
          expect(renderComment(parts.join('')).html).not.toContain('<!--');
        },
      ),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { findForeignFetches, findHeaderProblems, findInlineCode } from '../../checks/policy.ts';
import { alter, spoil } from './sample-site.ts';

const withMain = (html: string) => spoil('index.html', '</main>', `${html}</main>`);

describe('code inside pages', () => {
  it('is only data and the one style on a sound site', () => {
    expect(findInlineCode(alter())).toEqual([]);
  });

  it.each([
    ['an inline script', '<script>alert(1)</script>', 'index.html has an inline script'],
    ['speculation rules', '<script type="speculationrules">{}</script>', 'index.html has an inline script'],
    ['a style on an element', '<p style="color:red">a</p>', 'index.html has style= on <p>'],
    ['a handler on an element', '<button onclick="go()">a</button>', 'index.html has onclick= on <button>'],
    ['a second style', '<style>p{color:red}</style>', 'index.html has 2 styles'],
    ['a style in a chart', '<svg><style>a{}</style></svg>', 'index.html has 2 styles'],
  ])('is noticed: %s', (_, html, problem) => {
    expect(findInlineCode(withMain(html))).toContain(problem);
  });

  it('is noticed when one page has another style', () => {
    expect(findInlineCode(spoil('index.html', 'margin:0', 'margin:1px'))).toEqual([
      'The pages have 2 different styles',
    ]);
  });
});

describe('fetching from elsewhere', () => {
  it('does not happen on a sound site, whose links may still lead out', () => {
    expect(findForeignFetches(alter())).toEqual([]);
  });

  it.each([
    '<img src="https://elsewhere.example/a.png" alt="a">',
    '<img src="/rain.png" srcset="//elsewhere.example/a.png 2x" alt="a">',
    '<script src="https://elsewhere.example/a.js"></script>',
    '<iframe src="https://elsewhere.example/" title="a"></iframe>',
    '<link rel="preconnect" href="https://elsewhere.example">',
    '<link rel="stylesheet" href="http://elsewhere.example/a.css">',
    '<style>a{background:url(https://elsewhere.example/a.png)}</style>',
    "<style>@import 'https://elsewhere.example/a.css';</style>",
  ])('is noticed: %s', (html) => {
    expect(findForeignFetches(withMain(html))).toHaveLength(1);
  });
});

describe('the headers for hosts', () => {
  it('promise what they should on a sound site', () => {
    expect(findHeaderProblems(alter())).toEqual([]);
  });

  it('are missed when the file or its main block is not there', () => {
    expect(findHeaderProblems(alter({ _headers: undefined }))).toEqual(['_headers is missing']);
    expect(findHeaderProblems(spoil('_headers', '/*', '/posts/*'))).toEqual([
      '_headers says nothing about /*',
    ]);
  });

  it.each([
    ['no sniffing rule', 'X-Content-Type-Options: nosniff', 'X-Nothing: a', 'x-content-type-options'],
    ['a lax policy', "default-src 'none'", "default-src 'self'", 'content-security-policy is'],
    ['inline code', "script-src 'self'", "script-src 'self' 'unsafe-inline'", "'unsafe-inline'"],
    ['code made of text', "script-src 'self'", "script-src 'self' 'unsafe-eval'", "'unsafe-eval'"],
    ['another site', "script-src 'self'", "script-src 'self' https://elsewhere.example", 'other sites'],
    ['an old style', "'sha256-", "'sha256-old", 'lacks the digest'],
    ['framing', "frame-ancestors 'none'", '', "lacks frame-ancestors 'none'"],
  ])('are noticed when they allow or forget: %s', (_, part, replacement, problem) => {
    expect(findHeaderProblems(spoil('_headers', part, replacement)).join('\n')).toContain(problem);
  });
});

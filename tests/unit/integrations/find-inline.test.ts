import { expect, test } from 'vitest';
import { findInline } from '../../../src/integrations/find-inline.ts';

const kinds = (html: string): string[] => findInline(html).map(({ kind }) => kind);

test('a page with files only has nothing inline', () => {
  const html =
    '<!doctype html><html lang="en"><head><title>A < B</title><link rel="stylesheet" href="/a.css">' +
    '<script type="module" src="/a.js"></script></head><body class="on"><p>On style = matter.</p></body></html>';
  expect(findInline(html)).toEqual([]);
});

test('each style element is listed with its exact text', () => {
  expect(findInline('<style>a{color:red}</style><p><STYLE media="print">\nb</STYLE>')).toEqual([
    { kind: 'style element', text: 'a{color:red}' },
    { kind: 'style element', text: '\nb' },
  ]);
});

test('a script needs a src, unless it is JSON-LD', () => {
  expect(kinds('<script>alert(1)</script>')).toEqual(['inline script']);
  expect(kinds('<script type="speculationrules">{}</script>')).toEqual(['inline script']);
  expect(kinds('<script data-src="/a.js">1</script>')).toEqual(['inline script']);
  expect(kinds('<script type="application/ld+json">{"text":"<p style=\'x\'>"}</script>')).toEqual([]);
});

test.each([
  '<p style="color:red">',
  '<p STYLE=color:red>',
  "<p\nstyle = 'color:red'>",
  '<p title="a > b" style="x">',
  '<a href=x/ style=x>',
  '<img alt=""style="x">',
  '<svg/style="x">',
])('the style attribute in %j is found', (html) => {
  expect(kinds(html)).toEqual(['style attribute']);
});

test.each(['<img src=x onerror=alert(1)>', '<body ONLOAD="x">', '<details\tontoggle>'])(
  'the event attribute in %j is found',
  (html) => {
    expect(kinds(html)).toEqual(['event attribute']);
  },
);

test.each([
  '<!-- <p style="x"> -->',
  '<pre>&lt;p style="x" onclick="y"&gt;</pre>',
  '<p>1 < 2 style="x"</p>',
  '<p title=\'<b style="x" onclick="y">\'>',
  '<textarea><p style="x"></textarea>',
  '<title><style></title>',
  '<p data-style="x" data-on="y" class="style=x">',
])('what only looks like markup in %j is left alone', (html) => {
  expect(findInline(html)).toEqual([]);
});

test('a page cut off in the middle of a tag is read to its end', () => {
  expect(kinds('<p style="x')).toEqual(['style attribute']);
  expect(kinds('<style>a')).toEqual(['style element']);
  expect(kinds('<!-- never closed <p style="x">')).toEqual([]);
});

import { expect, test } from 'vitest';
import { fillShell } from '../../../src/comments/shell.ts';

const shell = '<title><!--title--></title><meta content="<!--title-->"><main><!--body--></main>';

test('a page stands in its shell: the title as text, the body as HTML', () => {
  expect(fillShell(shell, { title: 'Tea & "cake" <3', body: '<p>One</p>' })).toBe(
    '<title>Tea &amp; &quot;cake&quot; &lt;3</title><meta content="Tea &amp; &quot;cake&quot; &lt;3"><main><p>One</p></main>',
  );
});

test('what a page says is never taken for a place of the shell or for a pattern', () => {
  expect(fillShell(shell, { title: '$& <!--body-->', body: '$1 <!--title-->' })).toBe(
    '<title>$&amp; &lt;!--body--&gt;</title><meta content="$&amp; &lt;!--body--&gt;"><main>$1 <!--title--></main>',
  );
});

import { describe, expect, it } from 'vitest';
import { findMarkupProblems } from '../../checks/markup.ts';
import { alter, spoil } from './sample-site.ts';

const home = 'index.html';

describe('checking the HTML', () => {
  it('has nothing to say about a sound site', async () => {
    expect(await findMarkupProblems(alter())).toEqual([]);
  });

  it.each([
    [
      'a block inside a phrase',
      '</main>',
      '<p><em><div>a</div></em></p></main>',
      'element-permitted-content',
    ],
    ['a paragraph that a block ends', '<p>', '<p><div>a</div>', 'no-implicit-close'],
    ['the same id twice', '</main>', '<p id="main">a</p></main>', 'no-dup-id'],
    ['a skipped heading level', '</main>', '<h4>a</h4></main>', 'heading-level'],
    ['a picture without words', '</main>', '<p><img src="/rain.png"></p></main>', 'wcag/h37'],
    ['a style on an element', '</main>', '<p style="color: red">a</p></main>', 'no-inline-style'],
    ['a field without a label', '</main>', '<input type="text" name="a"></main>', 'input-missing-label'],
    [
      'a reference to an id that is not there',
      '</main>',
      '<p aria-describedby="b">a</p></main>',
      'no-missing-references',
    ],
    ['an element nobody knows', '</main>', '<blurb>a</blurb></main>', 'element-name'],
    ['an unclosed element', '</main>', '<p><b>a</p></main>', 'close-order'],
    ['a missing doctype', '<!DOCTYPE html>', '', 'missing-doctype'],
  ])('notices %s', async (_, part, replacement, rule) => {
    const problems = await findMarkupProblems(spoil(home, part, replacement));
    expect(problems.join('\n')).toContain(`(${rule})`);
    expect(problems[0]).toMatch(/^index\.html:\d+:\d+ /);
  });
});

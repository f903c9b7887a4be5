import { describe, expect, it } from 'vitest';
import { arrange } from '../../../src/library/arrange.ts';
import { writePlainIndex } from '../../../src/library/plain-index.ts';
import { makeContent, makePost, now } from './made-content.ts';
import { makeModule, makePath } from './made-modules.ts';

const site = new URL('https://a.example');

describe('the index of the site in plain Markdown', () => {
  it('has a line for every post, module and path that is out', () => {
    const content = makeContent([makePost('a', { title: 'Ask [why] *now* & <then>' })], {
      modules: [makeModule('m')],
      paths: new Map([
        ['first', makePath(1, ['m'])],
        ['later', makePath(2, ['A promised one'])],
      ]),
    });
    const text = writePlainIndex(arrange(content, { now, preview: false }), site);
    expect(text).toMatch(/^# Both Banks\n\n> Essays on/);
    expect(text).toContain(
      String.raw`- [Ask \[why\] \*now\* \& \<then\>](https://a.example/posts/a/): About a.`,
    );
    expect(text).toContain('- [Title of m](https://a.example/training/m/): A module.');
    expect(text).toContain(
      '## Training paths\n\n- [Path A, Name 1](https://a.example/training/paths/first/)',
    );
    expect(text).not.toContain('/training/paths/later/');
  });

  it('has no empty section before the first module is out', () => {
    const text = writePlainIndex(arrange(makeContent([]), { now, preview: false }), site);
    expect(text).not.toContain('Training');
    expect(text).not.toContain('/covenant/');
    expect(text).not.toMatch(/## [^\n]*\n\n(?:##|$)/);
  });
});

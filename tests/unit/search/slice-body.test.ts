import { describe, expect, it } from 'vitest';
import { sliceBody } from '../../../src/search/slice-body.ts';

describe('the part of a page that is searched', () => {
  it('is the marked element, with all that stands in it and nothing else', () => {
    const marked = '<div class="prose" data-pagefind-body><div>One</div><p>Two</p></div>';
    expect(sliceBody(`<body><div>Before</div>${marked}<div>After</div></body>`)).toBe(marked);
  });

  it('is nothing where no element is marked, or the marked one does not end', () => {
    expect(sliceBody('<body><div>Text</div></body>')).toBeUndefined();
    expect(sliceBody('<body><div data-pagefind-body><div></div>')).toBeUndefined();
  });
});

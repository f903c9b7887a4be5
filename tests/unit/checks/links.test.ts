import { describe, expect, it } from 'vitest';
import { findLinkProblems, judgeAddress } from '../../checks/links.ts';
import { assembleSite } from '../../checks/site.ts';
import { alter, origin, spoil } from './sample-site.ts';

const add = (html: string): string[] => findLinkProblems(spoil('index.html', '</main>', `${html}</main>`));

describe('following every address', () => {
  it('ends somewhere on a sound site', () => {
    expect(findLinkProblems(alter())).toEqual([]);
  });

  it.each([
    ['a page that is not there', '<a href="/posts/snow/">a</a>', 'leads to nothing'],
    [
      'an absolute link to a page of ours that is not there',
      `<a href="${origin}/posts/snow/">a</a>`,
      'leads to nothing',
    ],
    ['a relative link to nothing', '<a href="snow/">a</a>', 'leads to nothing'],
    ['a missing slash, which costs a redirect', '<a href="/posts/rain">a</a>', 'lacks the slash'],
    ['a fragment that is not there', '<a href="/posts/rain/#early">a</a>', 'the id "early"'],
    ['a fragment of the page itself', '<a href="#early">a</a>', 'the id "early"'],
    ['a picture', '<img src="/snow.png" alt="a">', 'leads to nothing'],
    [
      'one of several sizes',
      '<img src="/rain.png" srcset="/rain.png 1x, /snow.png 2x" alt="a">',
      'leads to nothing',
    ],
    ['a part of a chart', '<svg><use href="#gone"/></svg>', 'the id "gone"'],
    ['a form', '<form action="/elsewhere" method="post"></form>', 'leads to nothing'],
    ['a script in the address', '<a href="javascript:alert(1)">a</a>', 'begins with javascript:'],
    ['an address that is none', '<a href="https://">a</a>', 'is not an address'],
    ['an empty address', '<a href="">a</a>', 'is empty'],
  ])('notices %s', (_, html, problem) => {
    const problems = add(html);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  it('notices a font or a picture missing from the style, and a sharing picture', () => {
    expect(findLinkProblems(alter({ 'fonts/a.woff2': undefined }))[0]).toContain('style "/fonts/a.woff2"');
    expect(findLinkProblems(alter({ 'x.css': 'a{background:url("gone.png")}' }))[0]).toContain(
      'x.css "gone.png"',
    );
    const share = `<meta property="og:image" content="${origin}/share/gone.png"></head>`;
    expect(findLinkProblems(spoil('index.html', '</head>', share))[0]).toContain('og:image');
  });

  it('notices links without words, and hears words of pictures and labels', () => {
    expect(add('<a href="/"><svg></svg></a>')[0]).toContain('has no words');
    expect(add('<a href="/"><img src="/rain.png" alt=""></a>')[0]).toContain('has no words');
    expect(add('<a href="/"><img src="/rain.png" alt="Rain"></a><a href="/" aria-label="Home"></a>')).toEqual(
      [],
    );
  });

  it('lets a picture lead somewhere without words only where nobody but the pointer finds it', () => {
    expect(add('<a href="/" tabindex="-1" aria-hidden="true"><img src="/rain.png" alt=""></a>')).toEqual([]);
    expect(add('<a href="/" aria-hidden="true"><img src="/rain.png" alt=""></a>')).toHaveLength(1);
  });

  it('asks of other sites only that the address is well-formed', () => {
    const site = alter();
    expect(judgeAddress(site, '/', 'https://elsewhere.example/gone')).toBeUndefined();
    expect(judgeAddress(site, '/', 'mailto:ann@example.org')).toBeUndefined();
    expect(judgeAddress(site, '/', '/posts/rain/#:~:text=late')).toBeUndefined();
  });

  it('knows the addresses of the comment endpoint, and that they name posts of the build', () => {
    const withPost = assembleSite({ 'index.html': '', 'posts/a/index.html': '' });
    for (const address of [
      '/api/comments',
      '/api/comments/reply?post=a&parent=c1',
      '/api/comments/c1/report',
    ]) {
      expect(judgeAddress(withPost, '/', address), address).toBeUndefined();
    }
    expect(judgeAddress(withPost, '/', '/api/comments/reply?post=b&parent=c1')).toContain('is no post');
    expect(judgeAddress(withPost, '/', '/api/anything')).toBe('is no address of the comment endpoint');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { fixtureSite } from '../../built-sites.ts';
import { findAll, readAttribute, readText } from '../../checks/site.ts';
import { open, openPost, site, texts, values } from './fixture-pages.ts';

describe('the conversation under a post', () => {
  it('is counted in words: none, one, many', () => {
    const count = (slug: string): string[] => texts(openPost(slug), 'h2#comments');
    expect(count('bare')).toEqual(['No comments yet']);
    expect(count('one-comment')).toEqual(['1 comment']);
    expect(count('two-authors')).toEqual(['2 comments']);
    expect(openPost('two-authors').source).toContain('"commentCount":2');
  });

  it('shows name, date and time, and an address of its own for each comment', () => {
    const page = openPost('two-authors');
    expect(texts(page, '.comment .p-author')).toEqual(['Ines "the Reader" O\'Dell', "Ada Brook-O'Neill"]);
    expect(texts(page, '.comment time')).toEqual([
      '21 October 2026, 07:05 UTC',
      '21 October 2026, 18:40 UTC',
    ]);
    expect(values(page, '.comment time', 'datetime')).toEqual([
      '2026-10-21T07:05:00Z',
      '2026-10-21T18:40:00Z',
    ]);
    expect(values(page, '.comment', 'id')).toEqual(['comment-two-1', 'comment-two-2']);
    expect(values(page, '.comment-head > a', 'href')).toEqual(['#comment-two-1', '#comment-two-2']);
  });

  it('marks the reply of an author', () => {
    const page = openPost('two-authors');
    expect(findAll(page, '.is-author').map((one) => readAttribute(one, 'id'))).toEqual(['comment-two-2']);
    expect(texts(page, '.by-author')).toEqual(['author']);
  });

  it('leads to a writer’s own site without lending it weight', () => {
    const page = openPost('two-authors');
    expect(values(page, '.p-author a', 'href')).toEqual(['https://example.org/ines/?a=1&b=2']);
    expect(values(page, '.p-author a', 'rel')).toEqual(['nofollow ugc noopener']);
    expect(values(page, '.comment-text a', 'rel')).toEqual(['nofollow ugc noopener']);
  });

  it('shows a nameless writer as a reader', () => {
    expect(texts(openPost('one-comment'), '.comment .p-author')).toEqual(['A reader']);
    expect(openPost('one-comment').source).toContain('"name":"A reader"');
  });

  it('draws writers by their initials and fetches no picture of anybody', () => {
    expect(texts(openPost('two-authors'), '.initials')).toEqual(['IO', 'AB']);
    expect(texts(openPost('one-comment'), '.initials')).toEqual(['AR']);
    expect(findAll(openPost('two-authors'), '.conversation img').length).toBe(0);
  });

  it('says that it is closed and keeps what was said', () => {
    const page = openPost('comments-are-closed');
    expect(texts(page, '.reply')).toEqual(['The conversation under this post is closed.']);
    expect(findAll(page, '.comment').length).toBe(2);
    expect(texts(openPost('one-comment'), '.reply')[0]).not.toContain('closed');
  });
});

describe('the reply form', () => {
  const page = openPost('one-comment');

  it('stands under every open conversation and under no closed one', () => {
    expect(findAll(page, 'form.reply-form').length).toBe(1);
    expect(findAll(open('/posts/fifty-seven-comments/comments/2/'), 'form.reply-form').length).toBe(1);
    expect(findAll(openPost('comments-are-closed'), 'form').length).toBe(0);
    expect(texts(openPost('comments-are-closed'), '.comment-foot a')[0]).toMatch(/^Report/);
  });

  it('says its policy, what is required and what is never published before anything is typed', () => {
    const [form] = texts(page, 'form.reply-form');
    expect(form).toMatch(/A person reads every comment before it appears, usually .+What we publish/);
    expect(texts(page, 'form.reply-form label').slice(0, 4)).toEqual([
      'Name (required)',
      'E-mail (optional, never published)',
      'Website (optional, your name will link to it)',
      'Comment (required)',
    ]);
    expect(values(page, 'form.reply-form input[autocomplete]', 'autocomplete')).toEqual([
      'name',
      'email',
      'url',
      'off',
    ]);
  });

  it('is led to by the question a post closes with', () => {
    expect(values(openPost('two-authors'), '.question a', 'href')).toEqual(['#reply']);
    expect(findAll(openPost('two-authors'), 'h3#reply').length).toBe(1);
    expect(findAll(openPost('comments-are-closed'), '.question a').length).toBe(0);
  });

  it('has a feed beside it, open or closed', () => {
    expect(values(openPost('comments-are-closed'), '.follow a', 'href')).toEqual([
      '/posts/comments-are-closed/comments.xml',
    ]);
  });

  it('lists the HTML that a comment may have', () => {
    expect(texts(page, 'form.reply-form details')[0]).toContain('a[href,title] abbr[title] acronym[title] b');
  });
});

describe('a deep thread', () => {
  const page = openPost('a-deep-thread');

  it('shows every step, each answer after what it answers', () => {
    expect(values(page, '.comment', 'id')).toEqual(
      ['1', '2', '3', '4', '5', '6'].map((id) => `comment-deep-${id}`),
    );
  });

  it('goes three steps to the right and no further', () => {
    const depths = findAll(page, '.comment').map((comment) => {
      let depth = 0;
      for (let at = comment.parent; at !== null; at = at.parent) if (at.is('ol')) depth += 1;
      return depth;
    });
    expect(depths).toEqual([1, 2, 3, 3, 3, 2]);
  });
});

describe('a long conversation', () => {
  const [first, second] = [openPost('fifty-seven-comments'), open('/posts/fifty-seven-comments/comments/2/')];

  it('goes on on a second page, with no comment lost or doubled', () => {
    const ids = [first, second].flatMap((page) => values(page, '.comment', 'id'));
    expect(ids).toEqual(Array.from({ length: 57 }, (_, index) => `comment-c57-${index + 1}`));
    expect(findAll(first, '.comment').length).toBe(50);
  });

  it('leads to earlier and later comments by those names', () => {
    expect(texts(first, '.pager-step')).toEqual(['Later comments']);
    expect(texts(second, '.pager-step')).toEqual(['Earlier comments']);
    expect(values(second, '.pager-step', 'href')).toEqual(['/posts/fifty-seven-comments/#comments']);
  });

  it('tells the endpoint which comments stand on each page but its first', () => {
    const told = join(fixtureSite.root, '.later-pages');
    const later = site.pages.filter(({ address }) => /^\/posts\/[^/]+\/comments\/\d+\/$/.test(address));
    const slugs = [...new Set(later.map(({ address }) => address.split('/')[2] ?? ''))];
    expect(readdirSync(told).sort()).toEqual(slugs.map((slug) => `${slug}.json`).sort());
    for (const slug of slugs) {
      const pages = later.filter(({ address }) => address.startsWith(`/posts/${slug}/`));
      const shown = pages.map((page) =>
        values(page, '.comment', 'id').map((id) => id?.replace('comment-', '')),
      );
      expect(JSON.parse(readFileSync(join(told, `${slug}.json`), 'utf8'))).toEqual(shown);
    }
  });

  it('says on its second page what it is about', () => {
    expect(texts(second, 'h1')).toEqual(['Comments on Fifty-seven comments, page 2']);
    expect(texts(second, 'h2#comments')).toEqual(['57 comments']);
  });
});

describe('what a comment must not contain', () => {
  const page = openPost('comments-are-closed');
  const [text] = findAll(page, '#comment-closed-1 .comment-text');

  it('the script in a comment is gone, and so are style, frame, form and picture', () => {
    const found = [...site.files].flatMap(([file, content]) =>
      [...String(content).matchAll(/zanzibar-(?!heading)\w+/g)].map(([word]) => `${file}: ${word}`),
    );
    expect(found).toEqual([]);
    expect(text?.querySelectorAll('script, style, iframe, form, input, img, h2').length).toBe(0);
  });

  it('nothing is left of its attributes but the address of a link', () => {
    const attributes = text?.querySelectorAll('*').flatMap((one) => one.attributes.map(({ key }) => key));
    expect([...new Set(attributes)].sort()).toEqual(['href', 'rel']);
    expect(text?.querySelectorAll('a').map((link) => readAttribute(link, 'href'))).toEqual([
      undefined,
      'https://example.org/ok/',
    ]);
  });

  it('what it may contain stays', () => {
    expect(text?.querySelector('strong')?.textContent).toBe('strong');
    const [reply] = findAll(page, '#comment-closed-2 .comment-text');
    expect(reply?.querySelectorAll('blockquote p, ul li code').map(readText)).toEqual([
      'Kept words',
      '1 < 2',
    ]);
  });

  it('signs in a name stay signs', () => {
    expect(texts(page, '#comment-closed-1 .p-author')).toEqual(['Mallory <b>Bold</b>']);
  });
});

test('a comment cannot end the place that its thread is published in', () => {
  const source = openPost('comments-are-closed').source;
  expect([...source.matchAll(/<!--\/?thread/g)].length).toBe(2);
  expect(source.indexOf('id="comment-closed-2"')).toBeLessThan(source.indexOf('<!--/thread-->'));
});

import { describe, expect, it } from 'vitest';
import { validateComment, type FieldError } from '../../../../src/comments/rules/validate.ts';
import { names, websites } from '../../../xss/corpus.ts';

const limits = { name: 20, email: 40, website: 40, text: 100, links: 2 };
const measures = { limits, authors: ['Both Banks'] };
const good = { post: 'a-post', name: 'Ines', email: '', website: '', text: 'It worked on the second day.' };

const check = (more: Record<string, string> = {}) =>
  validateComment(new URLSearchParams({ ...good, ...more }), measures);

const errorsOf = (more: Record<string, string>): FieldError[] => {
  const validation = check(more);
  return validation.ok ? [] : validation.errors;
};

describe('a comment’s fields', () => {
  it('are taken as they are meant', () => {
    expect(
      check({
        parent: 'c1',
        name: ' Ines\u200b ',
        email: ' ines@example.org ',
        website: 'example.org/ines',
        text: ' It worked.\r\nTwice. \0',
      }),
    ).toMatchObject({
      ok: true,
      fields: {
        post: 'a-post',
        parent: 'c1',
        name: 'Ines',
        email: 'ines@example.org',
        website: 'https://example.org/ines',
        text: 'It worked.\nTwice.',
      },
      rendered: { html: '<p>It worked.<br>Twice.</p>', words: 3 },
    });
  });

  it.each([
    [{ name: ' \u200b' }, 'name', 'Please write your name'],
    [{ name: 'both banks' }, 'name', 'kept for the site’s own authors'],
    [{ text: ' \n ' }, 'text', 'Please write your comment'],
    [{ text: '<b></b> ---' }, 'text', ''],
    [{ email: 'ines' }, 'email', 'It should look like you@example.org'],
    [{ email: 'ines@example' }, 'email', 'you@example.org'],
    [{ email: 'a@b.example\nBcc: c@d.example' }, 'email', 'you@example.org'],
    [{ website: 'my page' }, 'website', 'such as https://www.example.org'],
    [{ post: '../../etc/passwd' }, 'post', 'which post'],
    [{ parent: '../c1' }, 'parent', 'cannot be found'],
    [{ text: 'https://a.example/1 https://a.example/2 https://a.example/3' }, 'text', 'there are 3'],
  ])('say which of them has to be put right, and how: %j', (more, field, words) => {
    const errors = errorsOf(more);
    if (words === '') expect(errors).toEqual([]);
    else {
      expect(errors.map((error) => error.field)).toEqual([field]);
      expect(errors[0]?.message).toContain(words);
    }
  });

  it('are all looked at, and given back as they were typed', () => {
    const typed = { ...good, name: '', email: 'x', website: 'javascript:alert(1)', text: ' ' };
    const validation = validateComment(new URLSearchParams(typed), measures);
    expect(validation).toMatchObject({ ok: false, given: typed });
    expect(errorsOf(typed).map(({ field }) => field)).toEqual(['name', 'email', 'website', 'text']);
  });

  it.each([
    ['name', 'a'.repeat(20), 'a'.repeat(21)],
    ['name', '🌊'.repeat(15), '🌊'.repeat(21)],
    ['text', 'ä'.repeat(100), 'ä'.repeat(101)],
    ['text', '字'.repeat(100), '字'.repeat(101)],
    ['text', 'a\r\n'.repeat(50), 'a\r\n'.repeat(51)],
    ['email', `${'a'.repeat(28)}@example.org`, `${'a'.repeat(29)}@example.org`],
    ['website', `https://example.org/${'a'.repeat(20)}`, `https://example.org/${'a'.repeat(21)}`],
  ])('S15 are refused and never cut where %s is too long', (field, fits, sticksOut) => {
    expect(errorsOf({ [field]: fits })).toEqual([]);
    const validation = check({ [field]: sticksOut });
    expect(validation.ok ? [] : validation.errors.map((error) => error.field)).toEqual([field]);
    expect(validation.ok ? '' : Reflect.get(validation.given, field)).toBe(sticksOut);
  });

  it('S15 are measured in bytes too', () => {
    expect(errorsOf({ text: '🌊'.repeat(75) })).toEqual([]);
    expect(errorsOf({ text: '🌊'.repeat(76) })[0]?.message).toContain('too much room');
  });

  it('S17 are the six there are: state, date, id and role from outside count for nothing', () => {
    const validation = check({
      id: 'mine',
      state: 'approved',
      status: 'approved',
      written: '2020-01-01',
      byAuthor: 'true',
      role: 'moderator',
      html: '<script>',
      __proto__: 'x',
    });
    expect(validation.ok && Object.keys(validation.fields).sort()).toEqual(
      ['email', 'name', 'post', 'text', 'website'].sort(),
    );
  });

  it('are read where a file or nothing was sent instead of words', () => {
    const form = new FormData();
    form.set('name', new Blob(['a']), 'a.txt');
    const validation = validateComment(form, measures);
    expect(validation.ok ? [] : validation.errors.map(({ field }) => field)).toEqual([
      'post',
      'name',
      'text',
    ]);
  });

  it.each(names)('S34 name nobody %j without saying it plainly', (name) => {
    const validation = validateComment(new URLSearchParams({ ...good, name }), {
      ...measures,
      limits: { ...limits, name: 80 },
    });
    if (validation.ok) expect(validation.fields.name).not.toMatch(/[\p{Cc}\p{Cf}\r\n]/u);
    else expect(validation.errors.map(({ field }) => field)).toEqual(['name']);
  });

  it.each(websites)('S5 lead to no website but one on http and https: %j', (website) => {
    const validation = validateComment(new URLSearchParams({ ...good, website }), {
      ...measures,
      limits: { ...limits, website: 300 },
    });
    if (validation.ok)
      expect(validation.fields.website).toMatch(/^https?:\/\/[a-z0-9.-]+\.[a-z]+(?::\d+)?\/[^\s"<>'`]*$/);
    else expect(validation.errors.map(({ field }) => field)).toEqual(['website']);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { judgeComment } from '../../../../src/comments/rules/judge.ts';
import { renderComment } from '../../../../src/comments/rules/markdown.ts';
import { policySchema } from '../../../../src/library/policy-schema.ts';

const policy = policySchema.parse(parse(readFileSync('content/comment-policy.yaml', 'utf8')));

const kindsOf = (text: string, name = 'Ines'): string[] =>
  judgeComment(renderComment(text), { name, website: '' }, policy).map(({ kind }) => kind);

describe('the site’s own rules', () => {
  it.each([
    'We tried the four lines at our counter, and people stopped asking.',
    'Thank you for this. We tried it with six regulars, and two of them now write our notes with us.',
    'I disagree: [this study](https://example.org/waiting.html) found the opposite in hospitals.',
    'Which of the two would you try first with a night shift?',
  ])('have nothing to say of a comment that helps: %j', (text) => {
    expect(kindsOf(text)).toEqual([]);
  });

  it.each([
    ['We compared https://a.example/one with https://b.example/two over several weeks.', ['links']],
    ['More on how we did it is on https://shop.example and it took some weeks.', ['links']],
    ['Great post!', ['praise', 'value']],
    ['Thanks for sharing, well said, keep it up my friend.', ['praise']],
    ['GREAT   Article, I learned a lot.', ['praise']],
    ['https://a.example/one', ['mainly links', 'value']],
    ['Our services cut waiting by half. Book a demo this week and see for yourself.', ['promotion']],
    ['Our **ser**vices beat them all, and they are cheaper as well.', ['promotion']],
    ['👍', ['value']],
  ])('say why a person looks twice: %j', (text, kinds) => {
    expect(kindsOf(text)).toEqual(kinds);
  });

  it('S25 let a person look where one of them fails, and the others speak on', () => {
    const broken = {
      kind: 'promotion' as const,
      says: '',
      reason: '',
      phrases: [undefined as unknown as string],
    };
    const rules = [broken, ...policy.rules];
    const found = judgeComment(renderComment('👍'), { name: 'Ines', website: '' }, { rules });
    expect(found.map(({ kind }) => kind)).toEqual(['unchecked', 'value']);
  });

  it('look at the name too', () => {
    expect(kindsOf('We tried it and it went rather well in the end.', 'SEO Services')).toEqual(['promotion']);
  });

  it('speak in the policy’s words', () => {
    const [reason] = judgeComment(renderComment('👍'), { name: 'Ines', website: '' }, policy);
    expect(reason).toEqual({
      kind: 'value',
      says: policy.rules.find(({ kind }) => kind === 'value')?.reason,
    });
  });

  it('find whole words only, whatever stands between them', () => {
    const rules = [{ kind: 'promotion', phrases: ['buy now'], says: '', reason: 'r' }] as const;
    const holds = (text: string): boolean =>
      judgeComment(
        renderComment(text),
        { name: '', website: '' },
        { rules: rules.map((rule) => ({ ...rule, phrases: [...rule.phrases] })) },
      ).length > 0;
    expect(['Buy — now!', 'buy\nnow', 'BUY*NOW*'].map(holds)).toEqual([true, true, false]);
    expect(['rebuy now', 'buy nowhere', 'buy it now'].map(holds)).toEqual([false, false, false]);
  });
});

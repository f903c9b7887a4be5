import { expect, it } from 'vitest';
import { renderComment } from '../../../../src/comments/rules/markdown.ts';
import { elementManual, writingExamples } from '../../../../src/conversation/writing-manual.ts';

it.each(writingExamples)('the policy page shows what the endpoint makes of “$says”', ({ typed, html }) => {
  expect(renderComment(typed).html).toBe(html);
});

it('the policy page says of every allowed element what it is for', () => {
  expect(elementManual.filter(({ says }) => says === '')).toEqual([]);
});

import { expect, test } from 'vitest';
import { renderReplyForm, type ReplyForm } from '../../../src/conversation/reply-form.ts';
import { manifest } from '../comments/made-dependencies.ts';

const form: ReplyForm = {
  endpoint: '',
  post: 'a-post',
  policy: manifest.policy,
  button: 'Preview your reply',
};

test('what can be told by mail is asked right after the address, and each box says what it does', () => {
  const html = renderReplyForm({ ...form, wishes: { tell: false, follow: true } });
  const [, after = ''] = html.split('name="email"');
  expect(after.indexOf('<fieldset')).toBeGreaterThan(0);
  expect(after.indexOf('<fieldset')).toBeLessThan(after.indexOf('name="website"'));
  expect(after).toContain(
    '<label><input type="checkbox" name="tell" value="yes"> Tell me when my reply is published</label>',
  );
  expect(after).toContain(
    '<label><input type="checkbox" name="follow" value="yes" checked> Tell me of answers</label>',
  );
});

test('nothing is asked where no mail can be sent, or where there is no field for an address', () => {
  expect(renderReplyForm(form)).not.toContain('checkbox');
  const change = { ...form, wishes: { tell: true, follow: true }, without: ['email'] as const };
  expect(renderReplyForm(change)).not.toContain('checkbox');
});

import { trapField } from '../../conversation/reply-form.ts';
import { answerJson, answerPage, wantsJson } from '../requests/answer.ts';
import { judgeComment } from '../rules/judge.ts';
import type { RenderedComment } from '../rules/markdown.ts';
import { asPublished } from '../rules/as-published.ts';
import { previewPage } from './preview-page.ts';
import { findParent, typedOf, type Sending } from './sending.ts';
import { signPreview } from './writer-tokens.ts';

/** What a preview needs besides the form itself. */
export interface Preview {
  rendered: RenderedComment;
  digest: string;
  /** What stands in the field that people do not see. */
  trap: string;
  /** Why it is shown once more, where the writer thought it was sent. */
  note?: string;
}

/** Shows a comment as it will look, with a token that sends these very words. */
export async function showPreview(
  sending: Sending,
  { rendered, digest, trap, note }: Preview,
): Promise<Response> {
  const { c, writing, site, entry, fields, wishes } = sending;
  const status = note === undefined ? 200 : 409;
  // The script leaves it to the browser: sent once more in the usual way, the form leads to the preview.
  if (wantsJson(c))
    return answerJson({ errors: [{ field: '', says: note ?? 'Look at it once more.' }] }, 409);
  const { post, parent } = fields;
  const found = await findParent(writing, fields);
  const page = await previewPage({
    entry,
    comment: asPublished({
      ...fields,
      id: 'preview',
      html: rendered.html,
      written: writing.now().toISOString(),
      byAuthor: false,
    }),
    parent: found && asPublished(found),
    hints: judgeComment(rendered, fields, site.policy),
    note,
    send: {
      path: '/api/comments',
      fields: {
        post,
        parent,
        ...typedOf(fields),
        ...(wishes?.tell === true && { tell: 'yes' }),
        ...(wishes?.follow === true && { follow: 'yes' }),
        [trapField]: trap === '' ? undefined : trap,
        token: signPreview(writing, { ...fields, digest }),
      },
      button: 'Send for review',
    },
    form: {
      endpoint: '',
      post,
      ...(parent !== undefined && { parent }),
      policy: site.policy,
      typed: typedOf(fields),
      wishes,
      button: 'Preview it again',
      isSecond: true,
    },
    reviewTime: site.policy.reviewTime,
  });
  return answerPage(c, writing, { ...page, status });
}

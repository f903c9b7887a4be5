import type { Context } from 'hono';
import { answerJson, answerPage } from '../requests/answer.ts';
import { Refusal } from '../requests/refusal.ts';
import { findPost } from '../rules/find-post.ts';
import { formPage } from './form-page.ts';
import { findParent } from './sending.ts';
import { findObstacle, turnAway } from './turn-away.ts';
import { readWishes } from './wishes.ts';
import { signForm } from './writer-tokens.ts';
import type { Writing } from './writing.ts';

/** Shows the form on a page of its own, for an answer to a comment or to the post. */
export async function showReply(c: Context, writing: Writing): Promise<Response> {
  const post = c.req.query('post') ?? '';
  const asked = c.req.query('parent');
  const site = await writing.site();
  const entry = findPost(site, post);
  const obstacle = await findObstacle(writing, post, entry);
  if (obstacle !== undefined || entry === undefined)
    return turnAway(c, writing, obstacle ?? 'unknown post', { entry });
  const parent = asked === undefined ? undefined : await findParent(writing, { post, parent: asked });
  const isLost = asked !== undefined && parent === undefined;
  const page = await formPage({
    entry,
    parent,
    form: {
      endpoint: '',
      post,
      ...(parent !== undefined && { parent: parent.id }),
      policy: site.policy,
      wishes: readWishes({ get: () => '' }, writing),
      errors: isLost
        ? [
            {
              field: '',
              says: 'That comment cannot be answered now. You can still reply to the post, and say whom you answer.',
            },
          ]
        : [],
      button: 'Preview your reply',
    },
  });
  return answerPage(c, writing, { ...page, status: isLost ? 404 : 200 });
}

/** Hands the form's script a token for one comment under a post, and a sum for its browser; nothing is kept or changed. */
export async function giveToken(c: Context, writing: Writing): Promise<Response> {
  const post = c.req.query('post') ?? '';
  const obstacle = await findObstacle(writing, post, findPost(await writing.site(), post));
  if (obstacle !== undefined)
    throw new Refusal(409, { title: 'No comments here', says: 'No comment can be sent here now.' });
  const token = signForm(writing, post);
  return answerJson({ token, work: await writing.work.ask(token) });
}

import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { CommentsDependencies } from '../dependencies.ts';
import { answerPage, seeOther } from '../requests/answer.ts';
import { messagePage } from '../requests/message-page.ts';
import { nothingHere, Refusal } from '../requests/refusal.ts';
import { conversationPath } from '../rules/comment-path.ts';
import { findPost } from '../rules/find-post.ts';
import { createTokens } from '../rules/tokens.ts';
import type { StoredComment } from '../store/records.ts';
import { readFollow, type FollowPurpose } from './follow-tokens.ts';

/**
 * Where the links of mails about answers lead: a page each, whose button does what it says. Looking at it changes
 * nothing, however often a program that checks mails does so.
 */
export function followRoutes(dependencies: CommentsDependencies): Hono {
  const { store, signingKey, now, log } = dependencies;
  const tokens = createTokens(signingKey);
  const app = new Hono();

  /** The path of a link that was followed, and its comment; none where it was erased since. */
  async function read(c: Context, purpose: FollowPurpose): Promise<Followed> {
    const [id, token] = [c.req.param('id') ?? '', c.req.query('token') ?? ''];
    const { kind } = readFollow(tokens, purpose, { id, token }, now());
    if (kind === 'wrong') throw nothingHere();
    if (kind === 'expired') {
      throw new Refusal(410, {
        title: 'This link has ended',
        says: 'A link to confirm works for a week, and this one is older. If you confirmed before, that holds: each mail has a link that ends it.',
      });
    }
    return { path: `/api/comments/${id}/${purpose}?token=${token}`, comment: await store.find(id) };
  }

  app.get('/:id/follow', async (c) => {
    const { path, comment } = await read(c, 'follow');
    if (comment?.state !== 'approved') throw notPublished();
    switch (comment.follow) {
      case 'asked':
        return answerPage(c, dependencies, await askPage(dependencies, path, comment, beginning));
      case 'confirmed':
        return answerPage(c, dependencies, await sayPage(dependencies, comment, begun));
      case 'ended':
        return answerPage(c, dependencies, await sayPage(dependencies, comment, ended));
      case undefined:
        break;
    }
    throw notPublished();
  });

  app.post('/:id/follow', async (c) => {
    const { path, comment } = await read(c, 'follow');
    if (comment === undefined) throw notPublished();
    if (await store.confirmFollowing(comment.id))
      log({ level: 'info', event: 'following confirmed', id: comment.id });
    return seeOther(path);
  });

  app.get('/:id/unfollow', async (c) => {
    const { path, comment } = await read(c, 'unfollow');
    const follows = comment?.follow === 'confirmed' || comment?.follow === 'asked';
    const page = follows
      ? await askPage(dependencies, path, comment, ending)
      : await sayPage(dependencies, comment, ended);
    return answerPage(c, dependencies, page);
  });

  // Answered at once: a mail program that posts here follows no redirect.
  app.post('/:id/unfollow', async (c) => {
    const { comment } = await read(c, 'unfollow');
    if (comment !== undefined) {
      await store.endFollowing(comment.id);
      log({ level: 'info', event: 'following ended', id: comment.id });
    }
    return answerPage(c, dependencies, await sayPage(dependencies, comment, ended));
  });
  return app;
}

interface Followed {
  path: string;
  comment: StoredComment | undefined;
}

const beginning = {
  title: 'Do you want to be told of answers?',
  says: 'We will write to the address that this link was sent to, whenever an answer is published. Each mail has a link that ends it.',
  button: 'Yes, tell me of answers',
};

const begun = {
  title: 'You will be told of answers',
  says: 'We write to you whenever an answer to your reply is published. Each mail has a link that ends it.',
};

const ending = {
  title: 'Do you want no more mails about answers?',
  says: 'We write to you whenever an answer is published.',
  button: 'Tell me of no more answers',
};

const ended = {
  title: 'You are told of no more answers',
  says: 'No more mails come about answers to this reply. If one is on its way already, it is the last.',
};

/** Says what a button does, and has it pressed. */
async function askPage(
  { site }: CommentsDependencies,
  path: string,
  { post }: StoredComment,
  { title, says, button }: typeof beginning,
) {
  const entry = findPost(await site(), post);
  const body = await html`<div class="wrap narrow">
    <h1 class="index-title">${title}</h1>
    <p class="dek">
      ${entry !== undefined && html`This is about your reply under <a href="${entry.address}">${entry.title}</a>.`}
      ${says}
    </p>
    <form method="post" action="${path}">
      <p class="actions"><button type="submit" class="button">${button}</button></p>
    </form>
  </div>`;
  return { title, body: String(body) };
}

/** Says how it is, and leads back to the conversation. */
async function sayPage(
  { site }: CommentsDependencies,
  comment: StoredComment | undefined,
  { title, says }: typeof begun,
) {
  const entry = findPost(await site(), comment?.post);
  const next =
    entry === undefined
      ? { words: 'All posts', address: '/posts/' }
      : { words: 'Back to the conversation', address: conversationPath(entry, comment) };
  return messagePage({ title, says, next });
}

function notPublished(): Refusal {
  return new Refusal(410, {
    title: 'This reply is not published any more',
    says: 'Nobody can answer it now, so no mails about answers come of it.',
  });
}

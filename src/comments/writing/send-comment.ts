import type { Context } from 'hono';
import { trapField } from '../../conversation/reply-form.ts';
import { answerJson, seeOther, wantsJson } from '../requests/answer.ts';
import { readForm } from '../requests/read-form.ts';
import { digestComment } from '../rules/digest.ts';
import { findPost } from '../rules/find-post.ts';
import { validateComment } from '../rules/validate.ts';
import type { Addition, NewComment } from '../store/records.ts';
import { StoreBusyError } from '../store/store.ts';
import { toReplyErrors } from './field-errors.ts';
import { collectReasons } from './hold-reasons.ts';
import { tooMany, weighSent } from './limits.ts';
import { findParent, showAgain, type Again, type Sending } from './sending.ts';
import { showPreview, type Preview } from './show-preview.ts';
import { findObstacle, turnAway } from './turn-away.ts';
import { checkWishes, readWishes, weighWishes } from './wishes.ts';
import { readSend, statusPath, type SendReading } from './writer-tokens.ts';
import type { Writing } from './writing.ts';

/**
 * Takes what a form sends: shows a preview until its token says that these very words were seen (or that the form's
 * script asked for it), then adds the comment and leads to its writer's private page.
 */
export async function sendComment(c: Context, writing: Writing): Promise<Response> {
  const form = await readForm(c);
  const site = await writing.site();
  const given = validateComment(form, { limits: site.policy.limits, authors: site.authors });
  const fields = given.ok ? given.fields : given.given;
  const entry = findPost(site, fields.post);
  if (entry?.open !== true) {
    const obstacle = entry === undefined ? 'unknown post' : 'closed';
    return turnAway(c, writing, obstacle, { entry, text: fields.text });
  }
  const wishes = readWishes(form, writing);
  const sending: Sending = { c, writing, site, entry, fields, wishes, token: form.get('token') };
  const errors = [...(given.ok ? [] : toReplyErrors(given.errors)), ...checkWishes(wishes, fields.email)];
  if (!given.ok || errors.length > 0) return showAgain(sending, { status: 422, errors });

  const digest = digestComment(fields);
  const preview: Preview = { rendered: given.rendered, digest, trap: form.get(trapField) };
  const token = readSend(writing, sending.token, { ...fields, digest });
  if (token.kind !== 'valid') return previewFirst(sending, preview, token);

  const network = await writing.network(c.req.raw);
  const sent = await weighSent(writing, network);
  if (sent === 'too many') return showAgain(sending, tooMany);
  const now = writing.now();
  const comment: NewComment = {
    ...fields,
    id: writing.newId(),
    html: given.rendered.html,
    written: now.toISOString(),
    byAuthor: false,
    state: 'waiting',
    reasons: collectReasons(given, site.policy, {
      trap: preview.trap,
      issued: token.issued,
      now,
      isOneOfMany: sent === 'many',
    }),
    network,
    token: token.id,
    digest,
    sending: {
      seconds: Math.max(0, Math.round((now.getTime() - token.issued.getTime()) / 1000)),
      isPreviewed: token.isPreviewed,
      hasWorked: writing.work.check(form.get('work'), sending.token),
    },
  };
  try {
    const wished = await weighWishes(writing, wishes, network);
    const addition = await writing.store.add({ ...comment, ...wished });
    return await answerAddition(sending, preview, comment, addition);
  } catch (error) {
    if (!(error instanceof StoreBusyError)) throw error;
    return showAgain(sending, busy);
  }
}

/** What a writer is told while the database cannot take anything; the same token makes the next try the same sending. */
const busy: Again = {
  status: 503,
  headers: { 'Retry-After': '60' },
  errors: [
    {
      field: '',
      // A database that lost its connection may have kept it; the token tells.
      says: 'We cannot save anything right now. Your text is still here: send it again in a minute. It comes in only once.',
    },
  ],
};

async function previewFirst(sending: Sending, preview: Preview, token: SendReading): Promise<Response> {
  const { c, writing, entry, fields } = sending;
  const obstacle = await findObstacle(writing, fields.post, entry);
  if (obstacle !== undefined) return turnAway(c, writing, obstacle, { entry, text: fields.text });
  if (fields.parent !== undefined && (await findParent(writing, fields)) === undefined)
    return missParent(sending);
  if (token.kind === 'none') return showPreview(sending, preview);
  const note =
    'This page had been open for a long time, so nothing was sent yet. Look at it once more and send it.';
  return showPreview(sending, { ...preview, note });
}

async function answerAddition(
  sending: Sending,
  preview: Preview,
  { id, post, written, reasons }: NewComment,
  addition: Addition,
): Promise<Response> {
  const { c, writing, entry, fields } = sending;
  switch (addition.kind) {
    case 'added':
      writing.log({ level: 'info', event: 'comment added', id, post, reasons: reasons.length });
      return leadTo(c, statusPath(writing, { id, written }));
    case 'repeated': {
      const first = await writing.store.find(addition.id);
      return leadTo(c, statusPath(writing, { id: addition.id, written: first?.written ?? written }));
    }
    case 'token used': {
      const note =
        'Something else was already sent from this form, and it is safe. If this is a second comment, look at it and send it.';
      return showPreview(sending, { ...preview, note });
    }
    case 'no such parent':
      return missParent(sending);
    case 'closed':
    case 'paused':
      return turnAway(c, writing, addition.kind, { entry, text: fields.text });
  }
}

function missParent(sending: Sending): Promise<Response> {
  return showAgain(sending, {
    status: 409,
    errors: [
      {
        field: '',
        says: 'The comment you answer is not on the page, or not any more. Your reply can stand on its own: look at it and send it.',
      },
    ],
  });
}

function leadTo(c: Context, path: string): Response {
  return wantsJson(c) ? answerJson({ location: path }) : seeOther(path);
}

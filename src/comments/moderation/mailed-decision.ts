import type { Context } from 'hono';
import { readForm } from '../requests/read-form.ts';
import { nothingHere, Refusal } from '../requests/refusal.ts';
import { readMailedDecision, writeQuery, type MailedDeed } from '../rules/mailed-links.ts';
import type { StoredComment } from '../store/records.ts';
import { answerOtherwise, answerQuestion, type MailedLink } from './mailed-page.ts';
import type { Moderating } from './moderating.ts';
import { finish, readDecision } from './take-decision.ts';

/** A good link, and the comment as it is now. */
interface Meant {
  deed: MailedDeed;
  comment: StoredComment;
  revision: number;
}

/** Shows the comment that a link in a mail is about, and a button. Nothing is changed, whoever opens it. */
export async function showMailedDecision(
  c: Context,
  moderating: Moderating,
  deed: MailedDeed,
  id: string,
): Promise<Response> {
  const [by, revision, token] = ['by', 'revision', 'token'].map((name) => c.req.query(name) ?? '');
  const link: MailedLink = { by: by ?? '', revision: revision ?? '', token: token ?? '' };
  const meant = await readLink(moderating, link, deed, id);
  if (meant.comment.revision !== meant.revision) return answerOtherwise(c, moderating, meant.comment);
  return answerQuestion(c, moderating, meant, link);
}

/** Takes the decision, once; where the comment is another by now, shows it anew. */
export async function takeMailedDecision(
  c: Context,
  moderating: Moderating,
  deed: MailedDeed,
  id: string,
): Promise<Response> {
  const form = await readForm(c);
  const link: MailedLink = { by: form.get('by'), revision: form.get('revision'), token: form.get('token') };
  const meant = await readLink(moderating, link, deed, id);
  const { policy } = await moderating.site();
  const { did, decision } = readDecision(deed, form.get('reason'), policy);
  const at = moderating.now().toISOString();
  const by = { moderator: link.by, at, via: 'mail' as const };
  const decided = await moderating.store.decide(id, meant.revision, decision, by);
  if (decided.kind !== 'done') return answerOtherwise(c, moderating, meant.comment, 409);
  // The same link says now what became of the comment.
  return finish(
    moderating,
    did,
    [decided],
    () => `/moderate/mail/${meant.deed}/${id}/?${writeQuery({ ...link })}`,
  );
}

async function readLink(
  { store, tokens, now }: Moderating,
  { by, revision, token }: MailedLink,
  deed: MailedDeed,
  id: string,
): Promise<Meant> {
  const recipient = await store.findMailAddress(by);
  if (recipient?.confirmed === undefined || !/^\d{1,9}$/.test(revision)) throw nothingHere();
  const decision = { ...recipient, deed, comment: id, revision: Number(revision) };
  const worth = readMailedDecision(tokens, token, decision, now());
  if (worth === 'wrong') throw nothingHere();
  if (worth === 'expired')
    throw new Refusal(410, {
      title: 'This link has ended',
      says: 'It worked for a week. What still waits is in the queue: sign in there.',
    });
  const comment = await store.find(id);
  if (comment === undefined)
    throw new Refusal(410, {
      title: 'This comment is gone',
      says: 'It was erased, and nothing of it is kept.',
    });
  return { deed, comment, revision: decision.revision };
}

import type { SiteManifest } from '../contract.ts';
import { findPost } from '../rules/find-post.ts';
import type { AuditEntry } from '../store/records.ts';

/** A line of the log in words, and what it leads to. */
export interface LogWords {
  /** What the moderator did, to follow their name. */
  did: string;
  /** A comment that may still be there. */
  comment?: string;
  /** The post it is about, if the site still has it. */
  post?: { title: string; address: string };
  /** A word or two more. */
  more: string;
}

const words: Readonly<Record<string, string>> = {
  approve: 'approved a comment',
  decline: 'declined a comment',
  spam: 'marked a comment as spam',
  wait: 'put a comment back to waiting',
  edit: 'edited a comment',
  'dismiss reports': 'dismissed the reports on a comment',
  erase: 'erased a comment for good',
  reply: 'replied',
  close: 'closed a conversation',
  open: 'opened a conversation again',
  pause: 'paused all comments',
  resume: 'resumed comments',
  'sign in': 'signed in',
  'set up': 'set up moderation',
  password: 'changed their password',
  'end session': 'ended a session',
  'invite owner': 'invited an owner',
  'invite moderator': 'invited a moderator',
  'take back invitation': 'took an invitation back',
  'join owner': 'became an owner',
  'join moderator': 'became a moderator',
  'add owner': 'let an owner in',
  'add moderator': 'let a moderator in',
  'make owner': 'made a moderator an owner',
  'make moderator': 'made an owner a moderator',
  'new password': 'set somebody’s password',
  remove: 'took away the right to moderate',
  'mail address': 'gave an address for mails',
  'confirm mail address': 'confirmed an address for mails',
  'no mail address': 'ended mails to an address',
  retention: 'erased what was kept long enough',
};

const undone: Readonly<Record<string, string>> = {
  approve: 'took an approval back',
  decline: 'took a decline back',
  spam: 'took a mark as spam back',
  wait: 'took a return to waiting back',
  edit: 'took an edit back',
  'dismiss reports': 'brought dismissed reports back',
};

/** Says what a line of the log says. */
export function wordLog(
  { action, detail, comment, post, via }: AuditEntry,
  site: Pick<SiteManifest, 'posts' | 'policy'>,
): LogWords {
  const entry = findPost(site, post);
  const isUndo = action === 'undo';
  const reason = site.policy.declines.find(({ id }) => id === detail)?.label;
  const did = isUndo ? undone[detail] : words[action];
  return {
    did: did ?? action,
    // Of what was erased there is nothing left to see.
    ...(comment !== undefined && action !== 'erase' && { comment }),
    ...(entry !== undefined && { post: { title: entry.title, address: entry.address } }),
    more: [sayMore(), via === 'mail' ? 'by mail' : ''].filter((words) => words !== '').join(', '),
  };

  function sayMore(): string {
    if (isUndo && did !== undefined) return '';
    if (action.startsWith('join ')) return `invited by ${detail}`;
    return action === 'decline' ? (reason ?? detail) : detail;
  }
}

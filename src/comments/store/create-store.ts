import * as askings from './askings.ts';
import { listAudit, writeAudit } from './audit.ts';
import { claimChore } from './chores.ts';
import { exportAll } from './copies.ts';
import { decide, erase } from './decisions.ts';
import { claimDeployment, returnDeployment } from './deployments.ts';
import { countEvent, eventsSince } from './events.ts';
import { importAll } from './imports.ts';
import * as invitations from './invitations.ts';
import * as letters from './letters.ts';
import * as people from './moderators.ts';
import * as notices from './notices.ts';
import { tell, type Runner } from './plan.ts';
import { positionOf } from './positions.ts';
import { countComments, findComment, findMatches, isSearch, listComments, listJudged } from './queue.ts';
import { addReport, listReports } from './reports.ts';
import { countOver, eraseOver } from './retention.ts';
import { forgetSecrets, keepSecret, readSecret } from './secrets.ts';
import * as site from './site-state.ts';
import { takeSnapshot } from './snapshot.ts';
import type { CommentStore } from './store.ts';
import { undo } from './undo.ts';
import { addComment, countFrom, reviseComment, withdrawComment } from './writing.ts';

/** The store over any database that runs plans: what a verb means is said once, for all of them. */
export function createStore(runner: Runner): CommentStore {
  const { read, write, close } = runner;
  return {
    add: async (comment) => write(addComment(comment)),
    find: (id) => read(findComment(id)),
    revise: (id, text, reasons, at) => write(reviseComment(id, text, reasons, at)),
    withdraw: (id, at) => write(withdrawComment(id, at)),
    report: (report) => write(addReport(report)),
    countFrom: async ({ network, since }) => read(countFrom(network, positionOf(since))),

    list: async (query) =>
      read(listComments(query, isSearch(query) ? await read(findMatches(query)) : undefined)),
    count: () => read(countComments),
    listJudged: (query) => read(listJudged(query)),
    listReports: (comment) => read(listReports(comment)),
    decide: (id, revision, decision, by) => write(decide(id, revision, decision, by)),
    undo: (entry, by) => write(undo(entry, by)),
    erase: (id, by) => write(erase(id, by)),
    setClosed: (post, closed, by) => write(site.setClosed(post, closed, by)),
    setPaused: (paused, by) => write(site.setPaused(paused, by)),
    listAudit: (query) => read(listAudit(query)),
    log: (entry) => write(tell(writeAudit(entry))),

    revision: () => read(site.readRevision),
    snapshot: () => takeSnapshot(runner),
    isClosed: (post) => read(site.isClosed(post)),
    isPaused: () => read(site.isPaused),

    claimDeployment: (query) => write(claimDeployment(query)),
    returnDeployment: (revision) => write(returnDeployment(revision)),

    claimLetter: (query) => write(letters.claimLetter(query)),
    markSent: (letter, at) => write(letters.markSent(letter, at)),
    postponeLetter: (letter, until) => write(letters.postponeLetter(letter, until)),
    confirmFollowing: (id) => write(letters.confirmFollowing(id)),
    endFollowing: (id) => write(letters.endFollowing(id)),

    findMailAddress: (moderator) => read(notices.findMailAddress(moderator)),
    putMailAddress: (moderator, address, by) => write(notices.putMailAddress(moderator, address, by)),
    confirmMailAddress: (moderator, address, by) => write(notices.confirmMailAddress(moderator, address, by)),
    removeMailAddress: (moderator, by) => write(notices.removeMailAddress(moderator, by)),
    claimNotice: (query) => write(notices.claimNotice(query)),
    listArrivals: (query) => read(notices.listArrivals(query)),
    settleNotice: (notice) => write(notices.settleNotice(notice)),
    postponeNotice: (notice) => write(notices.postponeNotice(notice)),

    listModerators: () => read(people.listModerators),
    addModerator: (moderator) => write(people.addModerator(moderator)),
    setPassword: (name, passwordHash) => write(people.setPassword(name, passwordHash)),
    setRole: (name, role, by) => write(people.setRole(name, role, by)),
    removeModerator: (name, by) => write(people.removeModerator(name, by)),
    invite: (invitation) => write(invitations.invite(invitation)),
    listInvitations: (at) => read(invitations.listInvitations(at)),
    findInvitation: (id, at) => read(invitations.findInvitation(id, at)),
    takeBackInvitation: (id, by) => write(invitations.takeBackInvitation(id, by)),
    acceptInvitation: (id, newcomer) => write(invitations.acceptInvitation(id, newcomer)),
    openSession: (session) => write(people.openSession(session)),
    findSession: async (id, at, seenSince = '') => {
      const session = await read(people.readSession(id, at, seenSince));
      if (session === undefined || !people.isLongUnseen(session, at)) return session;
      await write(people.markSeen(id, at));
      return { ...session, lastSeen: at };
    },
    listSessions: (moderator, at) => read(people.listSessions(moderator, at)),
    listAllSessions: (at) => read(people.listAllSessions(at)),
    endSession: (id) => write(people.endSession(id)),
    countEvent: (event) => write(countEvent(event)),
    eventsSince: (event) => read(eventsSince(event)),

    secret: async (name, make) => (await read(readSecret(name))) ?? (await write(keepSecret(name, make()))),
    forgetSecrets: (prefix, except) => write(forgetSecrets(prefix, except)),

    putAsking: (asking) => write(askings.putAsking(asking)),
    claimAsking: (at) => write(askings.claimAsking(at)),
    returnAsking: (id) => write(askings.returnAsking(id)),
    dropAsking: (id) => write(askings.dropAsking(id)),
    openAsking: (id, at) => write(askings.openAsking(id, at)),
    findAsking: (id) => read(askings.findAsking(id)),
    listHeld: (email) => askings.listHeld(runner, email),
    eraseHeld: (held, by) => write(askings.eraseHeld(held, by)),

    claimChore: (query) => write(claimChore(query)),
    countOver: (ends) => read(countOver(ends)),
    eraseOver: (ends) => write(eraseOver(ends)),

    export: () => exportAll(runner),
    import: (content) => importAll(runner, content),
    close,
  };
}

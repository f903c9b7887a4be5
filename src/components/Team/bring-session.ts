import type { Asked } from '../../team/asked.ts';
import { describeMerge } from '../../team/describe-merge.ts';
import { parseSession, SESSION_FORM, type ReadSession } from '../../team/read-session.ts';
import { offerBrought } from '../Bring/offer-brought.ts';
import type { Brought } from '../Bring/open-bring.ts';
import { findPart } from '../Progress/find-part.ts';
import type { TeamDesk } from './desk.ts';
import { sayDone } from './say-done.ts';
import { nameOf } from './show-lobby.ts';

const BROUGHT: Brought<ReadSession> = {
  // A session is too much for a link; hand-ins and debriefs have theirs.
  fragment: /(?!)/,
  longest: SESSION_FORM.longest,
  parse: parseSession,
  unpack: (line) => Promise.resolve(parseSession(line)),
};

/** Brings in a session that was saved on another device, which is joined with what is here of it. */
export function bringSession(place: HTMLElement, desk: TeamDesk, asked: readonly Asked[]): void {
  offerBrought(place, BROUGHT, {
    news: findPart(place, '.team-news', HTMLElement),
    pick(read) {
      if ('trouble' in read) return read.words;
      return read.session.module === desk.module
        ? read.session
        : 'This session is of another module. Open that module’s guide and bring it there.';
    },
    describe(session) {
      const mine = desk.sessions().find(({ id }) => id === session.id);
      const changes =
        mine === undefined
          ? [`A session that is new here: ${nameOf(session)}.`]
          : describeMerge(mine, session, asked);
      return changes.map((words) => [words]);
    },
    take: async (session) =>
      sayDone('Added. Everything that was here is still here.', await desk.bring(session)),
    next: () => findPart(place, desk.session() === undefined ? '#lead' : '.team-name', HTMLElement),
    watch: desk.watch,
  });
}

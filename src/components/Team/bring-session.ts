import type { Asked } from '../../team/asked.ts';
import { describeMerge } from '../../team/describe-merge.ts';
import { parseSession, SESSION_FORM, type ReadSession } from '../../team/read-session.ts';
import type { TeamSession } from '../../team/session.ts';
import { openBring, type Brought } from '../Bring/open-bring.ts';
import { findPart } from '../Progress/find-part.ts';
import { makeElement } from '../Question/make-element.ts';
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

/** Brings in a session that was saved on another device: first shown, then added or left. */
export function bringSession(place: HTMLElement, desk: TeamDesk, asked: readonly Asked[]): void {
  const form = findPart(place, '.team-bring', HTMLFormElement);
  const offer = findPart(place, '.team-offer', HTMLElement);
  const said = findPart(form, '.team-told', HTMLElement);
  const news = findPart(place, '.team-news', HTMLElement);
  let offered: TeamSession | undefined;
  openBring(BROUGHT, { form, said, news, show });

  findPart(offer, '.team-add', HTMLButtonElement).addEventListener('click', () => void add());
  findPart(offer, '.team-refuse', HTMLButtonElement).addEventListener('click', () => {
    close('Left as it was: nothing was changed.');
    findPart(place, '#lead', HTMLElement).focus();
  });
  // What another tab adds meanwhile is no change any more.
  desk.watch(() => {
    if (offered !== undefined) list(offered);
  });

  function show(read: ReadSession, where: HTMLElement): void {
    offered = undefined;
    offer.hidden = true;
    where.textContent = '';
    if ('trouble' in read) where.textContent = `${read.words} Nothing was changed.`;
    else if (read.session.module !== desk.module)
      where.textContent =
        'This session is of another module. Open that module’s guide and bring it there. Nothing was changed.';
    else if (changesBy(read.session).length === 0)
      where.textContent = 'You have all of this here already: nothing would change.';
    else {
      offered = read.session;
      list(read.session);
      offer.hidden = false;
      findPart(offer, '#offer', HTMLElement).focus();
    }
  }

  function changesBy(session: TeamSession): string[] {
    const mine = desk.sessions().find(({ id }) => id === session.id);
    return mine === undefined
      ? [`A session that is new here: ${nameOf(session)}.`]
      : describeMerge(mine, session, asked);
  }

  function list(session: TeamSession): void {
    const changes = changesBy(session).map((words) => makeElement('li', '', words));
    findPart(offer, '.team-changes', HTMLElement).replaceChildren(...changes);
  }

  async function add(): Promise<void> {
    if (offered === undefined) return;
    const session = offered;
    offered = undefined;
    const trouble = await desk.bring(session);
    close(sayDone('Added. Everything that was here is still here.', trouble));
    findPart(place, '.team-name', HTMLElement).focus();
  }

  function close(words: string): void {
    offered = undefined;
    offer.hidden = true;
    form.reset();
    news.textContent = words;
  }
}

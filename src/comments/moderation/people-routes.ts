import { Hono, type Context } from 'hono';
import { cleanName } from '../../language/names.ts';
import { seeOther } from '../requests/answer.ts';
import { readForm } from '../requests/read-form.ts';
import { nothingHere } from '../requests/refusal.ts';
import type { RightChange, Role } from '../store/people-records.ts';
import type { By } from '../store/records.ts';
import { answerFramed } from './answer-framed.ts';
import { makeInvitation } from './invitations.ts';
import type { Moderating } from './moderating.ts';
import { peopleBody, type PeoplePage } from './people-page.ts';
import { listAllSessions } from './sessions.ts';
import { requireOwner, type ModerationEnv } from './signed-in.ts';

const HERE = '/moderate/people/';

/** Characters in which an owner may say whom an invitation is for. */
const LONGEST_GUEST = 80;

/** What an address may say was done. */
const doneWords: Readonly<Record<string, string>> = {
  role: 'The role is changed. It holds from their next page on.',
  removed:
    'They may not moderate any more: they are signed out everywhere, and nobody comes in by their invitations.',
  end: 'That browser is signed out.',
  back: 'The invitation is taken back: its link does not work any more.',
  gone: 'Nothing was changed: that person, browser or invitation is not here any more.',
  last: 'Nothing was changed: somebody has to be an owner. Make somebody else one first.',
};

/** Who may moderate: what owners alone look after. */
export function peopleRoutes(moderating: Moderating): Hono<ModerationEnv> {
  const { store, now } = moderating;
  const app = new Hono<ModerationEnv>();
  app.use('*', requireOwner(moderating));

  app.get('/', (c) => answerPeople(c, moderating));

  app.post('/role/', async (c) => {
    const form = await readForm(c);
    const role = readRole(form.get('role'));
    const change = await store.setRole(form.get('name'), role, byOf(c));
    // Whoever is an owner no more cannot come back to this page.
    if (change === 'done' && role === 'moderator' && form.get('name') === c.var.moderator)
      return seeOther('/moderate/sessions/?done=role');
    return seeOther(whereAfter(change, 'role'));
  });

  app.post('/remove/', async (c) => {
    const change = await store.removeModerator((await readForm(c)).get('name'), byOf(c));
    return seeOther(whereAfter(change, 'removed'));
  });

  app.post('/sessions/end/', async (c) => {
    const asked = (await readForm(c)).get('session');
    const session = (await listAllSessions(moderating)).find(({ id }) => id === asked);
    if (session === undefined) return seeOther(`${HERE}?done=gone`);
    await store.endSession(asked);
    const detail = `${session.device}, of ${session.moderator}`;
    await store.log({ ...byOf(c), action: 'end session', detail });
    return seeOther(`${HERE}?done=end`);
  });

  app.post('/invite/', async (c) => {
    const form = await readForm(c);
    const guest = cleanName(form.get('guest'));
    const role = readRole(form.get('role'));
    const wrong = findGuestFault(guest);
    if (wrong !== undefined)
      return answerPeople(c, moderating, { faults: [{ field: 'guest', says: wrong }], status: 422 });
    const made = await makeInvitation(moderating, { moderator: c.var.moderator, guest, role });
    if (made === undefined) return seeOther(HERE);
    // The guard let in an address of ours alone: the one that this browser knows the site by.
    const origin = c.req.header('origin') ?? new URL(c.req.url).origin;
    return answerPeople(c, moderating, { made: { ...made.invitation, link: origin + made.path } });
  });

  app.post('/invitations/take-back/', async (c) => {
    const isBack = await store.takeBackInvitation((await readForm(c)).get('invitation'), byOf(c));
    return seeOther(`${HERE}?done=${isBack ? 'back' : 'gone'}`);
  });
  return app;

  function byOf(c: Context<ModerationEnv>): By {
    return { moderator: c.var.moderator, at: now().toISOString() };
  }
}

function readRole(given: string): Role {
  if (given === 'owner' || given === 'moderator') return given;
  throw nothingHere('The form did not say which role. Go back and press one of its buttons.');
}

function findGuestFault(guest: string): string | undefined {
  if (guest === '') return 'Please say who it is for.';
  return Array.from(guest).length > LONGEST_GUEST
    ? `Please say who it is for in at most ${LONGEST_GUEST} characters.`
    : undefined;
}

function whereAfter(change: RightChange, done: string): string {
  return `${HERE}?done=${{ done, gone: 'gone', 'last owner': 'last' }[change]}`;
}

async function answerPeople(
  c: Context<ModerationEnv>,
  moderating: Moderating,
  { status = 200, ...told }: Partial<Pick<PeoplePage, 'faults' | 'made'>> & { status?: number } = {},
): Promise<Response> {
  const { store, now } = moderating;
  const done = c.req.query('done') ?? '';
  const body = await peopleBody({
    ...{ faults: [], made: undefined, ...told },
    formToken: c.var.formToken,
    current: c.var.session,
    people: await store.listModerators(),
    sessions: await listAllSessions(moderating),
    invitations: await store.listInvitations(now().toISOString()),
    done: Object.hasOwn(doneWords, done) ? (doneWords[done] ?? '') : '',
  });
  return answerFramed(c, moderating, { status, title: 'People', body, current: 'people' });
}

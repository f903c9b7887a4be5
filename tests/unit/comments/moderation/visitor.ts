import { digestTexts } from '../../../../src/comments/rules/digest.ts';
import type { Role } from '../../../../src/comments/store/people-records.ts';
import type { MadeEndpoint } from '../made-endpoint.ts';

const HOUR = 3_600_000;

/** A moderator's browser: it sends its cookie along, and the token of its session with every form. */
export interface Visitor {
  cookie: string;
  formToken: string;
  get(path: string): Promise<Response>;
  post(path: string, fields?: Record<string, string>): Promise<Response>;
}

/** Makes a moderator, the first one an owner, and opens a session of theirs, without the sign-in page; each `value` is another browser. */
export async function visit(
  endpoint: MadeEndpoint,
  {
    name = 'Mo',
    role = 'moderator',
    value = `browser-of-${name}`.replace(/\W/g, '').padEnd(40, '0'),
  }: { name?: string; role?: Role; value?: string } = {},
): Promise<Visitor> {
  const { store, clock } = endpoint;
  const created = clock.now.toISOString();
  // Nothing is changed where there is somebody of that name already.
  await store.addModerator({ name, role, passwordHash: 'a long password', created });
  await store.openSession({
    id: digestTexts(['session', value]),
    ...{ moderator: name, created, lastSeen: created, device: 'Firefox on Linux' },
    expires: new Date(clock.now.getTime() + 14 * 24 * HOUR).toISOString(),
  });
  const cookie = `moderator=${value}`;
  const page = await (await endpoint.get('/moderate/', { Cookie: cookie })).text();
  const formToken = /name="formToken" value="([^"]+)"/.exec(page)?.[1] ?? '';
  return {
    cookie,
    formToken,
    get: (path) => endpoint.get(path, { Cookie: cookie }),
    post: (path, fields = {}) => endpoint.post(path, { formToken, ...fields }, { Cookie: cookie }),
  };
}

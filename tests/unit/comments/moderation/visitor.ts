import { digestTexts } from '../../../../src/comments/rules/digest.ts';
import type { MadeEndpoint } from '../made-endpoint.ts';

const HOUR = 3_600_000;

/** A moderator's browser: it sends its cookie along, and the token of its session with every form. */
export interface Visitor {
  cookie: string;
  formToken: string;
  get(path: string): Promise<Response>;
  post(path: string, fields?: Record<string, string>): Promise<Response>;
}

/** Makes a moderator and opens a session of theirs, without the sign-in page; each `value` is another browser. */
export async function visit(
  endpoint: MadeEndpoint,
  { name = 'Mo', value = `browser-of-${name}`.replace(/\W/g, '').padEnd(40, '0') } = {},
): Promise<Visitor> {
  const { store, clock } = endpoint;
  const created = clock.now.toISOString();
  if (!(await store.listModerators()).some((one) => one.name === name)) {
    await store.putModerator({ name, passwordHash: 'a long password', created });
  }
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

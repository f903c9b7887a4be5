import { readSetUpPath } from '../../../../src/comments/moderation/set-up-code.ts';
import type { Role } from '../../../../src/comments/store/people-records.ts';
import type { MadeEndpoint } from '../made-endpoint.ts';

export const password = 'nine herons at low tide';

/** Makes a moderator who signs in with `password`; the first one is an owner. */
export async function addModerator(
  { store, clock }: MadeEndpoint,
  name = 'Mo',
  role: Role = 'moderator',
): Promise<void> {
  await store.addModerator({
    ...{ name, role },
    passwordHash: `hash of ${password}`,
    created: clock.now.toISOString(),
  });
}

/** Sends the sign-in form. */
export function signIn(
  endpoint: MadeEndpoint,
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  return endpoint.post('/moderate/sign-in/', { name: 'Mo', password, ...fields }, headers);
}

/** The cookie that a response gives, as a browser sends it back. */
export function cookieOf(response: Response): string {
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** The link that the first start prints. */
export async function setUpLink({ store }: MadeEndpoint): Promise<string> {
  return (await readSetUpPath(store, () => 'c0de'.repeat(10))) ?? '';
}

import { digestTexts } from '../../../../src/comments/rules/digest.ts';
import { hiddenFields, makeEndpoint, type MadeEndpoint } from '../made-endpoint.ts';

/** An endpoint, and a moderator called Mo who is signed in to it. */
export interface SignedIn extends MadeEndpoint {
  /** Opens a page of the moderators' as Mo and answers its HTML. */
  open: (path: string) => Promise<string>;
  /** Presses a button as Mo: sends a form to a path with Mo's own token. */
  press: (path: string, fields: Record<string, string> | [string, string][]) => Promise<Response>;
}

/** Makes an endpoint with a moderator who is signed in. */
export async function makeSignedIn(): Promise<SignedIn> {
  const endpoint = await makeEndpoint();
  const value = 'mo'.repeat(16);
  const at = endpoint.clock.now.toISOString();
  await endpoint.store.addModerator({ name: 'mo', role: 'owner', passwordHash: 'x', created: at });
  await endpoint.store.openSession({
    id: digestTexts(['session', value]),
    moderator: 'mo',
    created: at,
    lastSeen: at,
    expires: '2027-01-01T00:00:00.000Z',
    device: 'A browser',
  });
  const Cookie = `moderator=${value}`;
  const open = async (path: string): Promise<string> => (await endpoint.get(path, { Cookie })).text();
  const { formToken = '' } = hiddenFields(await open('/moderate/'), '/moderate/sign-out/');
  return {
    ...endpoint,
    open,
    press: (path, fields) => {
      const sent = new URLSearchParams(fields);
      if (!sent.has('formToken')) sent.set('formToken', formToken);
      return endpoint.fetch(path, {
        method: 'POST',
        headers: {
          Cookie,
          Origin: 'https://both-banks.example',
          'Content-Type': 'application/x-www-form-urlencoded',
        },
        body: sent.toString(),
      });
    },
  };
}

/** A comment as a form of the queue names it now. */
export async function chosen(endpoint: MadeEndpoint, id: string): Promise<string> {
  const comment = await endpoint.store.find(id);
  if (comment === undefined) throw new Error(`There is no comment ${id}.`);
  return `${id}.${comment.revision}`;
}

/** Follows what a form answered, as a browser would. */
export function follow(signedIn: SignedIn, response: Response): Promise<string> {
  return signedIn.open(response.headers.get('location') ?? '');
}

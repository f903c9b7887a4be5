import { globSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { makeEndpointsBy, makeHere } from '../../unit/comments/made-endpoint.ts';
import { makeEndpointsIn } from './made-in-workerd.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

/*
 * What the endpoint owes on Node it owes in workerd, over D1: the same tests, with the endpoint made there.
 */

let workbench: Workbench | undefined;
let make = makeHere;

beforeAll(async () => {
  workbench = await startWorkbench();
  make = makeEndpointsIn(workbench);
});

afterAll(() => workbench?.close());

// Before the tests are read, for some of them are for an endpoint of this process alone.
makeEndpointsBy((more) => make(more));

const folder = join(import.meta.dirname, '../../unit/comments');
const files = globSync('{writing,moderation,requests,mail,privacy}/*.test.ts', { cwd: folder });

describe.each(files)('in workerd: %s', async (name) => {
  await import(join(folder, name));
});

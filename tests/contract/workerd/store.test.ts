import { afterAll, beforeAll } from 'vitest';
import { tryStore } from '../store-cases.ts';
import { openTriedD1 } from './tried-d1.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench | undefined;

beforeAll(async () => {
  workbench = await startWorkbench();
});

afterAll(() => workbench?.close());

tryStore('D1 in workerd', () => {
  if (workbench === undefined) throw new Error('workerd has not started');
  return openTriedD1(workbench);
});

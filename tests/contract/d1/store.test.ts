import { afterAll, beforeAll } from 'vitest';
import { tryStore } from '../store-cases.ts';
import { startD1Workbench, type D1Workbench } from './tried-d1.ts';

let workbench: D1Workbench | undefined;

beforeAll(async () => {
  workbench = await startD1Workbench();
}, 60_000);

afterAll(() => workbench?.close());

tryStore('D1 in workerd', () => {
  if (workbench === undefined) throw new Error('workerd has not started');
  return workbench.openTried();
});

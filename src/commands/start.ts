import { buildSite } from './build.ts';
import { startSite } from './start-site.ts';

const site = await startSite({ env: process.env, buildSite, log: console.log, fail: console.error });
if (site === undefined) process.exitCode = 1;

import { parseArgs } from 'node:util';
import { buildInChild } from './build-in-child.ts';
import { runCommand } from './run-command.ts';
import { startSite } from './start-site.ts';

await runCommand(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  const { env } = process;
  const site = await startSite({
    env,
    buildSite: (options) => buildInChild({ root: values.out, env, ...options }),
    log: console.log,
    fail: console.error,
  });
  return site === undefined ? 1 : 0;
});

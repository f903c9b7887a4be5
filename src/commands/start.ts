import { parseArgs } from 'node:util';
import { buildInChild } from './build-in-child.ts';
import { createIndexer } from './index-in-child.ts';
import { runCommand } from './run-command.ts';
import { startSite } from './start-site.ts';

await runCommand(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  const { env } = process;
  const indexSite = createIndexer(values.out);
  const site = await startSite({
    env,
    buildSite: async (options) => {
      const built = await buildInChild({ root: values.out, env, ...options });
      if (built.ok) indexSite();
      return built;
    },
    log: console.log,
    fail: console.error,
  });
  return site === undefined ? 1 : 0;
});

import { parseArgs } from 'node:util';
import { buildInChild } from './build-in-child.ts';
import { createFollower } from './follow-in-child.ts';
import { runCommand } from './run-command.ts';
import { startSite } from './start-site.ts';

await runCommand(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  const { env } = process;
  // What readers do not wait for, the likelier to be asked for first.
  const followers = ['index-search.ts', 'draw-share.ts'].map((command) =>
    createFollower(command, values.out),
  );
  const site = await startSite({
    env,
    buildSite: async (options) => {
      const built = await buildInChild({ root: values.out, env, ...options });
      if (built.ok) for (const follow of followers) follow();
      return built;
    },
    log: console.log,
    fail: console.error,
  });
  return site === undefined ? 1 : 0;
});

import { spawn } from 'node:child_process';
import { readSettings } from '../site.config.ts';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
  const { port } = readSettings(process.env);
  // Astro would put itself in the background where it sees no terminal: a command that returns looks like one that failed.
  const env = { ...process.env, PREVIEW: '1', ASTRO_DEV_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn('astro', ['dev', '--port', String(port)], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      child.kill(signal);
    });
  }
  return new Promise<number>((resolve) =>
    child.on('exit', (code) => {
      resolve(code ?? 0);
    }),
  );
});

import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs a command of this folder on the site that is in place, in a process of its own beside the server; for a newer site,
 * what runs for an older one is stopped.
 */
export function createFollower(command: string, root: string): () => void {
  const program = join(import.meta.dirname, command);
  let running: ChildProcess | undefined;
  process.once('exit', () => running?.kill());
  return () => {
    running?.kill();
    // What it says goes to the terminal by itself, and nobody waits for it.
    running = spawn(process.execPath, [program, '--out', root], { stdio: ['ignore', 'inherit', 'inherit'] });
    running.unref();
    running.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
    });
  };
}

import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** Makes the full-text index of the site that is in place, beside the server; a newer site's index stops an older one's. */
export function createIndexer(root: string): () => void {
  const program = join(import.meta.dirname, 'index-search.ts');
  let running: ChildProcess | undefined;
  process.once('exit', () => running?.kill());
  return () => {
    running?.kill();
    // What it says goes to the terminal by itself, and nobody waits for it.
    running = spawn(process.execPath, [program, '--out', root], { stdio: ['ignore', 'inherit', 'inherit'] });
    running.unref();
    running.once('error', (error) => {
      console.error(`Search: ${error.message}`);
    });
  };
}

import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A server in a process of its own. */
export interface ServerProcess {
  port: number;
  /** Resident memory, in bytes. */
  readMemory: () => Promise<number>;
  /** Ends it at once, as a crash would; resolves when it is gone. */
  kill: () => Promise<void>;
}

/** Starts a program that tells its port. */
export async function startServer(program: string, parameters: readonly string[]): Promise<ServerProcess> {
  const child = fork(program, parameters, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const port = await hear(child, 'port');
  return {
    port,
    readMemory: () => {
      child.send('memory');
      return hear(child, 'memory');
    },
    kill: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** The next number that a child tells under a name; rejects where it ends before. */
function hear(child: ChildProcess, name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const exited = (code: number | null): void => {
      reject(new Error(`the program ended before it told its ${name} (exit code ${code ?? 'none'})`));
    };
    child.once('exit', exited);
    child.once('message', (message: unknown) => {
      child.off('exit', exited);
      const told = typeof message === 'object' && message !== null ? Object.entries(message) : [];
      const value: unknown = told.find(([key]) => key === name)?.[1];
      if (typeof value === 'number') resolve(value);
      else reject(new Error(`the program told no ${name}`));
    });
  });
}

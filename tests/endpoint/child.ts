import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** What a process uses: resident memory in bytes now, and processor time in milliseconds since its start. */
export interface Usage {
  memory: number;
  processor: number;
}

/** A server in a process of its own. */
export interface ServerProcess {
  port: number;
  /** What it has used up so far. */
  readUsage: () => Promise<Usage>;
  /** Ends it at once, as a crash would; resolves when it is gone. */
  kill: () => Promise<void>;
}

/** Starts a program that tells its port, and what it uses when it is asked (tests/endpoint/tell.ts). */
export async function startServer(program: string, parameters: readonly string[]): Promise<ServerProcess> {
  const child = fork(program, parameters, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // As `npm start` has it: without pressure V8 lets what is soon forgotten grow to many times what is kept.
    execArgv: ['--max-semi-space-size=8'],
  });
  const { port = 0 } = await hear(child);
  return {
    port,
    readUsage: async () => {
      child.send('usage');
      const { memory = 0, processor = 0 } = await hear(child);
      return { memory, processor };
    },
    kill: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** The numbers of a child's next message, by their names; rejects where it ends before. */
function hear(child: ChildProcess): Promise<Partial<Record<string, number>>> {
  return new Promise((resolve, reject) => {
    const exited = (code: number | null): void => {
      reject(new Error(`the program ended before it answered (exit code ${code ?? 'none'})`));
    };
    child.once('exit', exited);
    child.once('message', (message: unknown) => {
      child.off('exit', exited);
      const told = typeof message === 'object' && message !== null ? Object.entries(message) : [];
      resolve(Object.fromEntries(told.map(([name, value]: [string, unknown]) => [name, Number(value)])));
    });
  });
}

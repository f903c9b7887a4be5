import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { BuildOutcome } from './make-site.ts';
import { mendPlace } from './site-place.ts';

/** What a build in a process of its own is told. */
export interface ChildBuild {
  root: string;
  env: Record<string, string | undefined>;
  /** Receives each line the build says. */
  log: (line: string) => void;
  /** Ends the build; the site stays as it was. */
  signal?: AbortSignal;
}

/**
 * Builds the site in a process of its own: a build that fails, runs out of memory or is killed leaves this process and
 * the site in place as they were, and its memory is given back. The full-text index and share images are not made: they follow.
 */
export async function buildInChild({ root, env, log, signal }: ChildBuild): Promise<BuildOutcome> {
  const program = join(import.meta.dirname, 'build.ts');
  const child = spawn(process.execPath, [program, '--out', root, '--pages-only'], {
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal !== undefined && { signal }),
  });
  const code = new Promise<number | null>((resolve) => {
    // An ended build answers by `close` too; what a stop or a failed start says besides is in the code.
    child.once('error', () => {
      if (child.pid === undefined) resolve(null);
    });
    child.once('close', resolve);
  });
  await Promise.all([tell(child.stdout, log), tell(child.stderr, log)]);
  const isBuilt = (await code) === 0;
  mendPlace(root);
  if (!isBuilt) return { ok: false };
  const nextDue = readNextDue(root);
  return nextDue === undefined ? { ok: true, root } : { ok: true, root, nextDue };
}

async function tell(stream: Readable, log: (line: string) => void): Promise<void> {
  for await (const line of createInterface({ input: stream })) if (line.trim() !== '') log(line);
}

function readNextDue(root: string): Date | undefined {
  // A marked boundary: the build that has just ended well wrote this file.
  const { nextDue } = JSON.parse(readFileSync(join(root, '.build.json'), 'utf8')) as { nextDue?: string };
  return nextDue === undefined ? undefined : new Date(nextDue);
}

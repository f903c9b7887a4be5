import { SettingsError } from '../site.config.ts';

/** Runs a command to its exit code; a wrong setting or use is told in its one sentence, never as a stack trace. */
export async function runCommand(command: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    const isUsersMistake =
      error instanceof SettingsError ||
      (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
    if (!isUsersMistake && !(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** A command used in a way it cannot follow; its message says how to use it. */
export class UsageError extends Error {
  override name = 'UsageError';
}

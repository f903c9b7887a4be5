import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { StoreExport } from '../../comments/store/records.ts';
import type { SqliteStore } from '../../comments/store/sqlite.ts';
import type { CommentStore } from '../../comments/store/store.ts';
import { sayCount } from '../../language/counts.ts';
import { readYaml } from '../../library/source.ts';
import { validate } from '../../library/validate.ts';
import { formatProblem } from '../../prose/problem.ts';
import { UsageError } from '../run-command.ts';
import { exportSchema } from './export-schema.ts';

/** Receives each line meant for the person at the terminal. */
export type Say = (line: string) => void;

/** Writes a whole copy of the database, while a server may go on using it. */
export async function backUp(store: SqliteStore, file: string, say: Say): Promise<void> {
  refuseExisting(file);
  await store.backup(file);
  say(`Wrote ${file}: every comment, moderator and secret. Keep it where only you can read it.`);
}

/** Writes every comment, report and line of the log as JSON; nothing is cut and nothing is hidden. */
export async function exportTo(store: CommentStore, file: string, say: Say): Promise<void> {
  refuseExisting(file);
  const content = await store.export();
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  say(`Wrote ${file} with ${sayCount(content.comments.length, 'comment')}.`);
  say('It holds e-mail addresses and what was never published. Keep it where only you can read it.');
}

/** Brings in the comments of a JSON file, all or none; a file with a mistake is told line by line. */
export async function importFrom(store: CommentStore, file: string, say: Say): Promise<void> {
  const content = readExport(file);
  refuseDoubled(content, file);
  const added = await store.import(content);
  const old = content.comments.length - added;
  const rest = old === 0 ? '' : ` ${sayCount(old, 'other')} ${old === 1 ? 'was' : 'were'} there already.`;
  say(`Brought in ${sayCount(added, 'comment')} from ${file}.${rest}`);
  if (added > 0 && content.comments.some(({ state }) => state === 'approved'))
    say(
      'Readers see what is approved in a moment where the server runs, and otherwise after its next start.',
    );
}

function readExport(file: string): StoreExport {
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  // JSON is YAML too, and this reader knows in which line each value stands.
  const source = readYaml(readFileSync(file, 'utf8'), file);
  const { value, problems } = validate(exportSchema, source, file);
  if (value !== undefined) return value;
  const most = 20;
  const rest =
    problems.length > most ? [`… and ${sayCount(problems.length - most, 'more mistake')} of this kind.`] : [];
  const lines = [...problems.slice(0, most).map(formatProblem), ...rest];
  throw new UsageError([...lines, '', 'Nothing was brought in.'].join('\n'));
}

function refuseDoubled({ comments }: StoreExport, file: string): void {
  const seen = new Set<string>();
  for (const { id } of comments) {
    if (seen.has(id))
      throw new UsageError(
        `${file} has two comments of the id “${id}”; give one of them another id. Nothing was brought in.`,
      );
    seen.add(id);
  }
}

function refuseExisting(file: string): void {
  if (existsSync(file)) throw new UsageError(`${file} exists already; choose another name.`);
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFiles } from '../comments/contract.ts';
import { openSqliteStore, type SqliteStore } from '../comments/store/sqlite.ts';
import { writeSnapshot } from '../server/write-snapshot.ts';
import { readSettings } from '../site.config.ts';
import { backUp, exportTo, importFrom } from './comments/copies.ts';
import {
  addModerator,
  askPassword,
  changeMailAddress,
  changeRole,
  givePassword,
  listModerators,
  removeModerator,
} from './comments/moderators.ts';
import { restore } from './comments/restore.ts';
import { eraseNow, sayWhatIsOver } from './comments/retention.ts';
import { runCommand, UsageError } from './run-command.ts';

const HELP = `What to do with the comments in DATA_DIR (.data, unless it is set):

  npm run comments -- backup FILE            write a whole copy of the database, while the server runs
  npm run comments -- restore FILE           put a backup in its place; stop the server first
  npm run comments -- export FILE            write every comment as JSON, e-mail addresses too
  npm run comments -- import FILE            bring in the comments of such a file, all or none
  npm run comments -- retention              say what was kept long enough, and is about to go by itself
  npm run comments -- retention --now        erase that at once, for good

  npm run comments -- moderator list              say who may moderate, and in which role
  npm run comments -- moderator add NAME          let somebody moderate; whoever is first is an owner
  npm run comments -- moderator role NAME owner   let them say who moderates (moderator: no longer)
  npm run comments -- moderator password NAME     give them a new password
  npm run comments -- moderator mail NAME ADDRESS mail them what waits, once they confirm it there (off: no longer)
  npm run comments -- moderator remove NAME       take the right to moderate away`;

const say = (line: string): void => {
  console.log(line);
};

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      force: { type: 'boolean', default: false },
      now: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [verb = 'help', ...rest] = positionals;
  if (values.help || verb === 'help') {
    say(HELP);
    return positionals.length === 0 && !values.help ? 1 : 0;
  }
  if (values.force && verb !== 'restore') throw new UsageError('Only restore takes --force.');
  if (values.now && verb !== 'retention') throw new UsageError('Only retention takes --now.');
  const { dataDir, contentRoot } = readSettings(process.env);
  if (verb === 'restore') {
    await restore(dataDir, readOne(rest, 'restore FILE'), { force: values.force, say });
    return 0;
  }
  const act = verb === 'retention' ? chooseRetention(rest, contentRoot, values.now) : chooseAct(verb, rest);
  const file = join(dataDir, dataFiles.database);
  if (!existsSync(file) && verb !== 'import' && rest[0] !== 'add')
    throw new UsageError(`There are no comments in ${dataDir} (DATA_DIR) yet; npm start makes the database.`);
  const store = await open(file);
  try {
    await act(store);
    // A build asks for the snapshot of every database there is, and publishes what was brought in.
    const snapshot = join(dataDir, dataFiles.snapshot);
    if (verb === 'import' || !existsSync(snapshot)) await writeSnapshot(snapshot, await store.snapshot());
  } finally {
    await store.close();
  }
  return 0;
});

/** What a database that cannot be opened says is a sentence for whoever asked. */
async function open(file: string): Promise<SqliteStore> {
  try {
    return await openSqliteStore(file);
  } catch (error) {
    throw new UsageError(
      `${file} cannot be opened: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function chooseAct(verb: string, rest: string[]): (store: SqliteStore) => Promise<void> {
  const [more = '', ...names] = rest;
  switch (`${verb} ${verb === 'moderator' ? more : ''}`.trim()) {
    case 'backup': {
      const file = readOne(rest, 'backup FILE');
      return (store) => backUp(store, file, say);
    }
    case 'export': {
      const file = readOne(rest, 'export FILE');
      return (store) => exportTo(store, file, say);
    }
    case 'import': {
      const file = readOne(rest, 'import FILE');
      return (store) => importFrom(store, file, say);
    }
    case 'moderator add': {
      const name = readOne(names, 'moderator add NAME');
      return (store) => addModerator(store, name, { readPassword, now: new Date(), say });
    }
    case 'moderator password': {
      const name = readOne(names, 'moderator password NAME');
      return (store) => givePassword(store, name, { readPassword, now: new Date(), say });
    }
    case 'moderator role': {
      const [name, role, ...others] = names;
      if (name === undefined || role === undefined || others.length > 0)
        throw new UsageError('Write: npm run comments -- moderator role NAME owner|moderator');
      return (store) => changeRole(store, name, role, { now: new Date(), say });
    }
    case 'moderator mail': {
      const [name, address, ...others] = names;
      if (name === undefined || address === undefined || others.length > 0)
        throw new UsageError('Write: npm run comments -- moderator mail NAME ADDRESS|off');
      return (store) => changeMailAddress(store, name, address, { now: new Date(), say });
    }
    case 'moderator remove': {
      const name = readOne(names, 'moderator remove NAME');
      return (store) => removeModerator(store, name, { now: new Date(), say });
    }
    case 'moderator list':
      return (store) => listModerators(store, say);
    default:
      throw new UsageError(`There is no “${[verb, ...rest].join(' ')}”.\n\n${HELP}`);
  }
}

function readPassword(): Promise<string> {
  return askPassword(process.stdin, process.stdout);
}

function chooseRetention(
  rest: readonly string[],
  contentRoot: string,
  isNow: boolean,
): (store: SqliteStore) => Promise<void> {
  if (rest.length > 0) throw new UsageError('Write: npm run comments -- retention [--now]');
  const options = { contentRoot, now: new Date(), say };
  return (store) => (isNow ? eraseNow(store, options) : sayWhatIsOver(store, options));
}

function readOne(words: readonly string[], usage: string): string {
  const [word] = words;
  if (word === undefined || words.length > 1) throw new UsageError(`Write: npm run comments -- ${usage}`);
  return word;
}

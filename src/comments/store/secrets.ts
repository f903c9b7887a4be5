import { ask, statement, tell, type Plan, type Row } from './plan.ts';
import { text } from './rows.ts';

const READ = 'SELECT value FROM secrets WHERE name = ?';

/** The secret of a name. */
export function readSecret(name: string): Plan<string | undefined> {
  return ask(statement(READ, name), readValue);
}

/** Keeps a secret where there is none of that name yet; answers the one that is kept. */
export function keepSecret(name: string, value: string): Plan<string> {
  return {
    statements: [
      statement('INSERT INTO secrets (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING', name, value),
      statement(READ, name),
    ],
    read: ([, rows = []]) => readValue(rows) ?? value,
  };
}

/** Forgets the secrets whose names begin with `prefix`, except those listed. */
export function forgetSecrets(prefix: string, except: readonly string[]): Plan<void> {
  const sql = `DELETE FROM secrets WHERE substr(name, 1, length(?1)) = ?1
    AND name NOT IN (SELECT value FROM json_each(?2))`;
  return { ...tell(statement(sql, prefix, JSON.stringify(except))), forgets: true };
}

function readValue([row]: readonly Row[]): string | undefined {
  return row && text(row, 'value');
}

import { tryStore } from '../store-cases.ts';
import { openTriedSqlite } from '../tried-sqlite.ts';

tryStore('SQLite on Node', openTriedSqlite);

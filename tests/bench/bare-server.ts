import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { Hono } from 'hono';
import { listen } from '../../src/server/listen.ts';
import { tellParent } from '../endpoint/tell.ts';

/*
 * What the endpoint is measured beside: Hono that takes a form and inserts a row, durable and without a single rule.
 * `bare-server.ts <database file>`.
 */

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Write the database file.');
const database = new DatabaseSync(file);
database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
  CREATE TABLE comments (
    id TEXT PRIMARY KEY, post TEXT, name TEXT, email TEXT, website TEXT, text TEXT, token TEXT, written TEXT
  )`);
const insert = database.prepare('INSERT INTO comments VALUES (?, ?, ?, ?, ?, ?, ?, ?)');

const app = new Hono();
app.post('/api/comments', async (c) => {
  const form = new URLSearchParams(await c.req.text());
  const id = randomUUID();
  const given = ['post', 'name', 'email', 'website', 'text', 'token'].map((field) => form.get(field));
  insert.run(id, ...given, new Date().toISOString());
  return c.redirect(`/api/comments/${id}/status`, 303);
});

const server = await listen({ fetch: (request) => app.fetch(request), host: '127.0.0.1', port: 0 });
tellParent(server.port);

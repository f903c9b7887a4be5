import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { announceFeeds } from '../../../src/commands/announce.ts';

let server: Server;
let hub: string;
let asked: { method: string; type: string; form: Record<string, string> }[];
const feeds = ['https://e.example/rss.xml', 'https://e.example/tags/a/rss.xml'];

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      const { method = '', headers } = request;
      const form = Object.fromEntries(new URLSearchParams(body));
      asked.push({ method, type: headers['content-type'] ?? '', form });
      response.writeHead(form['hub.url']?.includes('tags') ? 403 : 204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  hub = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}/`;
});

afterEach(() => {
  server.close();
});

describe('announcing feeds', () => {
  it('tells the hub of each, and says which it would not take', async () => {
    const said: string[] = [];
    expect(await announceFeeds(feeds, { hub, log: (line) => said.push(line) })).toBe(1);
    expect(asked).toEqual(
      feeds.map((feed) => ({
        method: 'POST',
        type: 'application/x-www-form-urlencoded;charset=UTF-8',
        form: { 'hub.mode': 'publish', 'hub.url': feed, 'hub.topic': feed },
      })),
    );
    expect(said).toEqual(['https://e.example/tags/a/rss.xml: the hub answered 403']);
  });

  it('goes on where the hub is away, and says so', async () => {
    await new Promise((resolve) => server.close(resolve));
    const said: string[] = [];
    expect(await announceFeeds(feeds, { hub, log: (line) => said.push(line) })).toBe(2);
    expect(said[0]).toMatch(/^https:\/\/e\.example\/rss\.xml: the hub could not be asked/);
  });
});

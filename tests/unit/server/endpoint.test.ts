import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSite } from '../../../src/server/create-site.ts';
import type { Endpoint } from '../../../src/server/endpoint.ts';
import { listen } from '../../../src/server/listen.ts';
import { createBuiltSite, type BuiltSite } from './built-site.ts';

let site: BuiltSite;
let asked: string[];
let isDown: boolean;

const endpoint: Endpoint = {
  fetch: async (request, peer) => {
    asked.push(`${request.method} ${new URL(request.url).pathname} from ${peer}`);
    return new Response(`endpoint: ${await request.text()}`, {
      status: request.method === 'DELETE' ? 404 : 200,
      headers: { 'Cache-Control': 'no-store', 'Content-Security-Policy': "default-src 'none'" },
    });
  },
  ping: () => (isDown ? Promise.reject(new Error('gone')) : Promise.resolve(1)),
};

beforeEach(async () => {
  [asked, isDown] = [[], false];
  site = await createBuiltSite(
    { 'moderate/index.html': 'a file', 'api/comments': 'a file' },
    { endpoint, https: true },
  );
});

afterEach(() => site.remove());

describe('the endpoint in the site', () => {
  test.each(['/api/comments', '/api/comments/abc/status', '/moderate', '/moderate/', '/moderate/sign-in/'])(
    'answers at %s, whatever the method and whatever file stands there',
    async (path) => {
      expect(await (await site.ask(path)).text()).toBe('endpoint: ');
      expect(await (await site.ask(path, { method: 'POST', body: 'x=1' })).text()).toBe('endpoint: x=1');
    },
  );

  test.each(['/', '/posts/x/', '/api/commentsx', '/moderated/', '/nothing/'])(
    'has nothing to do with %s',
    async (path) => {
      await site.ask(path);
      expect(asked).toEqual([]);
    },
  );

  test('keeps its own headers and its own word about methods', async () => {
    const answer = await site.ask('/api/comments', { method: 'DELETE' });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('strict-transport-security')).toContain('max-age');
  });

  test('does not exist where there is none', async () => {
    const plain = await createBuiltSite();
    expect((await plain.ask('/moderate/')).status).toBe(404);
    expect(await (await plain.ask('/api/health')).json()).toEqual({ status: 'ok' });
    await plain.remove();
  });

  test('S7 hears of the address at the other end of the connection', async () => {
    const app = createSite({ root: site.root, https: false, log: () => undefined, endpoint });
    const server = await listen({
      fetch: (request, bindings) => app.fetch(request, bindings),
      host: '127.0.0.1',
      port: 0,
    });
    await fetch(`http://127.0.0.1:${server.port}/api/comments`, {
      headers: { 'X-Forwarded-For': '9.9.9.9' },
    });
    await server.close();
    expect(asked).toEqual(['GET /api/comments from 127.0.0.1']);
  });
});

describe('the health of the site', () => {
  test('counts the database in', async () => {
    const answer = await site.ask('/api/health');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({ status: 'ok', comments: 'ok' });
  });

  test('is bad, and says why, while the database does not answer', async () => {
    isDown = true;
    const answer = await site.ask('/api/health');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ status: 'failing', comments: 'the database does not answer' });
    expect((await site.ask('/posts/x/')).status).toBe(200);
  });
});

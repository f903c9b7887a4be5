import { Agent, get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { listen, ListenError, type Listening } from '../../../src/server/listen.ts';

const opened: Listening[] = [];
const host = '127.0.0.1';

afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close()));
});

async function open(fetch: (request: Request) => Response | Promise<Response>, port = 0): Promise<Listening> {
  const server = await listen({ fetch, host, port });
  opened.push(server);
  return server;
}

function ask(port: number, agent: Agent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get({ host, port, agent }, resolve).on('error', reject);
  });
}

test('requests reach the one who answers', async () => {
  const { port } = await open(() => new Response('hello'));
  expect(await (await fetch(`http://${host}:${port}/`)).text()).toBe('hello');
});

test('a taken port is explained in a sentence that names PORT', async () => {
  const { port } = await open(() => new Response());
  const second = open(() => new Response(), port);
  await expect(second).rejects.toThrow(ListenError);
  await expect(second).rejects.toThrow(
    `Port ${port} is taken by another program; stop that program or choose another port, for example PORT=${port + 1}.`,
  );
});

test('a host that is not this machine is explained in a sentence that names HOST', async () => {
  const attempt = listen({ fetch: () => new Response(), host: '192.0.2.1', port: 0 });
  await expect(attempt).rejects.toThrow('HOST is "192.0.2.1", which is no address of this machine');
});

test('closing does not wait for readers who keep an idle connection', async () => {
  const server = await open(() => new Response('hello'));
  const agent = new Agent({ keepAlive: true });
  await text(await ask(server.port, agent));
  await server.close();
  await expect(ask(server.port, new Agent())).rejects.toThrow('ECONNREFUSED');
  agent.destroy();
});

test('closing finishes what is being answered and takes nothing new', async () => {
  const asked = Promise.withResolvers<undefined>();
  const release = Promise.withResolvers<Response>();
  const server = await open(() => {
    asked.resolve(undefined);
    return release.promise;
  });
  const agent = new Agent({ keepAlive: true });
  const answer = ask(server.port, agent);
  await asked.promise;
  const closed = server.close();
  await expect(ask(server.port, new Agent())).rejects.toThrow('ECONNREFUSED');
  release.resolve(new Response('whole'));
  expect(await text(await answer)).toBe('whole');
  await closed;
  agent.destroy();
});

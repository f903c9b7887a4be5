import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bringSnapshot } from '../../../src/commands/bring-snapshot.ts';
import type { CommentSnapshot } from '../../../src/comments/contract.ts';

const token = 'a-token-of-more-than-thirty-two-signs';

/** So many approved comments at a revision. */
function made(revision: number, count: number): CommentSnapshot {
  const comments = Array.from({ length: count }, (_, index) => ({
    ...{ id: `c${index}`, post: 'bare', name: 'Ann Lee', written: '2026-11-22T09:00:00.000Z' },
    ...{ html: '<p>It held for a month.</p>', byAuthor: false },
  }));
  return { version: 1, revision, closed: [], paused: false, comments };
}

const tagOf = (text: string): string => `"${createHash('sha256').update(text).digest('hex')}"`;

let folder: string;
let file: string;
let server: Server;
let address: string;
let said: string[];
let asked: IncomingMessage[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bring-snapshot-'));
  file = join(folder, 'approved-comments.json');
  said = [];
  asked = [];
  server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('no port');
  address = `http://127.0.0.1:${place.port}/api/snapshot`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const bring = (patience = 5000): Promise<void> =>
  bringSnapshot({ address, token }, folder, { log: (line) => said.push(line), patience });

/** Has the source answer with a text, under the tag that is its own unless another is given. */
function give(text: string, tag = tagOf(text)): void {
  answer = (_, response) => {
    response.writeHead(200, { ETag: tag, 'Content-Type': 'application/json' }).end(text);
  };
}

async function bringFirst(): Promise<string> {
  const first = JSON.stringify(made(5, 3));
  give(first);
  await bring();
  return first;
}

describe('the comments of an endpoint elsewhere', () => {
  it('are asked for with the token, kept byte for byte, and not sent again while they are the same', async () => {
    const first = await bringFirst();
    expect(readFileSync(file, 'utf8')).toBe(first);
    expect(asked[0]?.headers).toMatchObject({ authorization: `Bearer ${token}` });
    answer = (request, response) => {
      response.writeHead(request.headers['if-none-match'] === tagOf(first) ? 304 : 500).end();
    };
    await bring();
    expect(readFileSync(file, 'utf8')).toBe(first);
    expect(said).toEqual([]);
  });

  it('follow what moderators do: one more, and two fewer where two were taken away', async () => {
    await bringFirst();
    for (const next of [made(6, 4), made(8, 2)]) {
      give(JSON.stringify(next));
      await bring();
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(next);
    }
    expect(said).toEqual([]);
  });
});

describe('the site keeps its comments, and the build says so, where the source', () => {
  const later = JSON.stringify(made(6, 4));
  const half = later.slice(0, later.length / 2);
  const sources: [what: string, says: string, make: () => void, patience?: number][] = [
    [
      'is down',
      'could not be read',
      () => {
        server.close().closeAllConnections();
      },
    ],
    ['is slow', 'did not come within', () => (answer = () => undefined), 50],
    [
      'is slow with the rest of its answer',
      'did not come within',
      () => (answer = (_, response) => response.writeHead(200, { ETag: tagOf(later) }).write(half)),
      50,
    ],
    [
      'lies about its ETag',
      'their ETag names',
      () => {
        give(later, tagOf(half));
      },
    ],
    [
      'gives no ETag',
      'their ETag names',
      () => {
        give(later, '');
      },
    ],
    [
      'returns half a body',
      'could not be read',
      () =>
        (answer = (_, response) => {
          response.writeHead(200, { ETag: tagOf(later), 'Content-Length': later.length });
          response.write(half, () => response.destroy());
        }),
    ],
    [
      'returns half a body as if it were whole',
      'are not whole',
      () => {
        give(half, tagOf(later));
      },
    ],
    [
      'returns a page and no JSON',
      'are damaged',
      () => {
        give('<!doctype html><title>Welcome</title>');
      },
    ],
    [
      'returns another shape',
      'are damaged',
      () => {
        give(JSON.stringify({ comments: [] }));
      },
    ],
    [
      'returns older comments',
      'are older',
      () => {
        give(JSON.stringify(made(4, 3)));
      },
    ],
    [
      'returns fewer comments without a reason',
      'lack 3',
      () => {
        give(JSON.stringify(made(6, 0)));
      },
    ],
    ['knows another token', 'status 401', () => (answer = (_, response) => response.writeHead(401).end())],
    [
      'sends on to another address',
      'could not be read',
      () => {
        answer = ({ url }, response) => {
          if (url === '/elsewhere') response.writeHead(200, { ETag: tagOf(later) }).end(later);
          else response.writeHead(302, { Location: '/elsewhere' }).end();
        };
      },
    ],
  ];

  it.each(sources)('%s', async (_, says, make, patience) => {
    const first = await bringFirst();
    make();
    await bring(patience);
    expect(readFileSync(file, 'utf8')).toBe(first);
    expect(existsSync(`${file}.arrived`)).toBe(false);
    expect(said).toEqual([expect.stringMatching(/^Warning: .*\(revision 5\) are published instead\.$/)]);
    expect(said[0]).toContain(says);
    expect(said[0]).not.toContain(token);
  });

  it.each(sources.filter(([what]) => !/older|fewer/.test(what)))(
    '%s, by not being built where none were read before',
    async (_, says, make, patience) => {
      make();
      await expect(bring(patience)).rejects.toThrow(
        /^The site was not built, for it would lose its comments/,
      );
      await expect(bring(patience)).rejects.toThrow(says);
      expect(existsSync(file)).toBe(false);
    },
  );

  it('says that nothing changed, though nothing was read before', async () => {
    answer = (_, response) => response.writeHead(304).end();
    await expect(bring()).rejects.toThrow('status 304');
  });
});

import { randomUUID } from 'node:crypto';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { digestComment } from '../../src/comments/rules/digest.ts';
import { createTokens } from '../../src/comments/rules/tokens.ts';
import { createWork, type Work } from '../../src/comments/writing/work.ts';
import { madeUpSite } from './made-up-site.ts';

/** A comment ready to be sent, as a browser sends it after its preview. */
export interface Sending {
  /** Stands in the text of this comment alone. */
  mark: string;
  request: Uint8Array;
}

const WORDS =
  'river bank promise ask repair counter morning kettle list shelf notice card door phone answer question letter bench oven ladder ticket queue window chair pencil street garden'.split(
    ' ',
  );

/** Makes so many different comments of about 450 bytes, each from a network of its own and with its own token. */
export function createSendings(count: number, signingKey: string): Promise<Sending[]> {
  const { sign } = createTokens(signingKey);
  const asked = createWork(signingKey);
  const issued = new Date(Date.now() - 60_000);
  const expires = new Date(Date.now() + 3_600_000);
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const mark = randomUUID();
      const given = {
        post: index % 2 === 0 ? 'first' : 'second',
        name: `Writer ${index}`,
        email: `writer${index}@example.org`,
        website: '',
        text: writeText(index, mark),
      };
      // As it goes without JavaScript (bound to every word) and with it (bound to the post), in turn.
      const scope =
        index % 4 < 2
          ? { purpose: 'preview' as const, bound: [given.post, '', digestComment(given)] }
          : { purpose: 'form' as const, bound: [given.post] };
      const token = sign(scope, { id: randomUUID(), issued, expires });
      const work = scope.purpose === 'form' ? { work: await solveAtOnce(asked, token) } : {};
      const body = new URLSearchParams({ ...given, token, ...work }).toString();
      return { mark, request: writeRequest(body, index) };
    }),
  );
}

/** A sum solved by the first try: as long as any to check, and not to make. */
async function solveAtOnce({ ask }: Work, token: string): Promise<string> {
  const challenge = await ask(token, 0);
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}

/** A request of a form with this body; the number decides whose network it comes from. */
export function writeRequest(body: string, number: number): Uint8Array {
  const client = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
  return Buffer.from(
    [
      'POST /api/comments HTTP/1.1',
      'Host: 127.0.0.1',
      `Origin: ${madeUpSite.siteUrl}`,
      `X-Forwarded-For: ${client}`,
      'Accept: text/html',
      'Content-Type: application/x-www-form-urlencoded',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
}

/** About 450 bytes: plain paragraphs, as most people write, and Markdown with a quotation, a link and a list in turn. */
function writeText(index: number, mark: string): string {
  const words = (from: number, count: number): string =>
    Array.from({ length: count }, (_, step) => WORDS[(index * 7 + (from + step) * 11) % WORDS.length]).join(
      ' ',
    );
  const paragraphs =
    index % 8 < 4
      ? [`${words(0, 28)}.`, `“${words(28, 12)}”, and then: ${words(40, 22)}.`, mark]
      : [
          `> ${words(0, 8)}.`,
          `${words(8, 14)}, and *${words(22, 2)}* at the [counter](https://example.org/${index}).`,
          `- ${words(24, 7)}\n- ${words(31, 7)}`,
          `${words(38, 18)}. ${mark}`,
        ];
  return paragraphs.join('\n\n');
}

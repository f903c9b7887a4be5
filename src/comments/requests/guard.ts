import type { MiddlewareHandler, Next } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Refusal } from './refusal.ts';

const largestBody = 64 * 1024;

/**
 * Where mails about answers end (RFC 8058): a mail program posts there from no page, with a form of either kind, and the
 * address itself, which only the mail holds, is all that it has to show. What is sent there is not read.
 */
const endsMails = /^\/api\/comments\/[^/]+\/unfollow$/;

/** What every request that may change something must pass: where it comes from, what it is, how large it is. */
export function guardRequests(origins: readonly string[]): MiddlewareHandler[] {
  const check: MiddlewareHandler = async (c, next) => {
    if (!['GET', 'HEAD'].includes(c.req.method) && !endsMails.test(c.req.path)) {
      refuseForeign(c.req.raw, origins);
      refuseOtherContent(c.req.header('content-type'));
    }
    await next();
  };
  const limit: MiddlewareHandler = (c, next) =>
    isMeasured(c.req.raw.headers) ? limitLength(c.req.header('content-length'), next) : limitStream(c, next);
  return [check, limit];
}

/** Whether a request says how long its body is; the server reads no more than that. */
function isMeasured(headers: Headers): boolean {
  return headers.has('content-length') && !headers.has('transfer-encoding');
}

function limitLength(length: string | undefined, next: Next): Promise<void> {
  if (Number(length) > largestBody) throw tooLarge();
  return next();
}

/** Counts what comes. Reading a body as a stream costs more than all other checks of a request together. */
const limitStream = bodyLimit({
  maxSize: largestBody,
  onError: () => {
    throw tooLarge();
  },
});

function tooLarge(): Refusal {
  return new Refusal(413, {
    title: 'Too much text',
    says: 'What was sent is larger than we take. Go back, keep your text, and shorten it.',
  });
}

/** Whether a form of this origin is taken: one of those handed in or, on loopback, the address that was asked. */
export function isTakenOrigin(origin: string, url: string, origins: readonly string[]): boolean {
  if (origins.includes(origin)) return true;
  const asked = new URL(url);
  return isLoopback(asked.hostname) && origin === asked.origin;
}

function refuseForeign(request: Request, origins: readonly string[]): void {
  const origin = request.headers.get('origin');
  // Every browser of today sends the one or the other with a form.
  const isOwn =
    origin === null
      ? request.headers.get('sec-fetch-site') === 'same-origin'
      : isTakenOrigin(origin, request.url, origins);
  if (isOwn) return;
  throw new Refusal(403, {
    title: 'Sent from another site',
    says: 'We only take what is sent from our own pages. Open the page here and send it from there.',
  });
}

function refuseOtherContent(type: string | undefined): void {
  if (type?.split(';')[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded') return;
  throw new Refusal(415, {
    title: 'Not a form of ours',
    says: 'We take what a form sends, as application/x-www-form-urlencoded, and nothing else.',
  });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

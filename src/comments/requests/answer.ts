import type { Context } from 'hono';
import { html } from 'hono/html';
import type { CommentsDependencies, ShellPage } from '../dependencies.ts';
import { StoreBusyError } from '../store/store.ts';
import { answerHeaders, pageHeaders } from './headers.ts';
import { busyNow, Refusal } from './refusal.ts';
import { hashStyleOf } from './style-hash.ts';

/** What an answer needs of what was handed in. */
export type Dressing = Pick<CommentsDependencies, 'shell' | 'https' | 'log'>;

/** A page of the endpoint, with its status and what the status asks for. */
export interface PageAnswer extends ShellPage {
  status?: number;
  headers?: Record<string, string>;
}

/** Answers with a page in the site's clothes: for moderators below `/moderate/`, for readers everywhere else. */
export async function answerPage(
  c: Context,
  { shell, https }: Dressing,
  { status = 200, headers = {}, ...page }: PageAnswer,
): Promise<Response> {
  const kind = c.req.path.startsWith('/moderate') ? 'moderator' : 'reader';
  const text = await shell(kind, page);
  const own = pageHeaders({ styleHash: await hashStyleOf(text), https });
  return new Response(text, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', ...own, ...headers },
  });
}

/** Answers with data for the form's script. */
export function answerJson(data: object, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(data, { status, headers: { ...answerHeaders, ...headers } });
}

/**
 * Sends a browser on by 303 to a path of this site; what could lead elsewhere is a programming error. With the site's
 * `origin` it gets there from an endpoint that has another one.
 */
export function seeOther(path: string, headers: Record<string, string> = {}, origin = ''): Response {
  if (!/^\/(?![/\\])[\w\-./?=&%#~]*$/.test(path)) throw new Error('A redirect must stay on the site.');
  return new Response(null, {
    status: 303,
    headers: { ...answerHeaders, ...headers, Location: origin + path },
  });
}

/** Whether the sender is a script that wants data. */
export function wantsJson(c: Context): boolean {
  return c.req.header('accept')?.split(/[,;]/)[0]?.trim() === 'application/json';
}

/** Turns whatever was thrown into an answer without a stack, a path or a word of what was sent. */
export async function answerError(c: Context, dressing: Dressing, error: unknown): Promise<Response> {
  const refusal = toRefusal(error, ['GET', 'HEAD'].includes(c.req.method));
  const { status, title, message: says, headers } = refusal;
  dressing.log({
    level: status >= 500 ? 'error' : 'info',
    event: status >= 500 ? 'request failed' : 'request refused',
    status,
    // The kind of error alone: its message may quote what was sent.
    reason: error instanceof Refusal ? title : error instanceof Error ? error.name : 'unknown',
  });
  if (wantsJson(c)) return answerJson({ errors: [{ field: '', says }] }, status, headers);
  const body = await html`<div class="wrap narrow">
    <h1 class="index-title">${title}</h1>
    <p class="dek">${says}</p>
    <p class="actions"><a class="button-plain" href="/">Go to the first page</a></p>
  </div>`;
  try {
    return await answerPage(c, dressing, { title, body: String(body), status, headers });
  } catch {
    // Without a build there are no clothes to wear.
    return new Response(`${title}. ${says}\n`, {
      status,
      headers: { ...answerHeaders, ...headers, 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
}

function toRefusal(error: unknown, isReading: boolean): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof StoreBusyError) return busyNow();
  return new Refusal(500, {
    title: 'Something went wrong on our side',
    // Nobody knows how far it came: some of what a form asks for may be done.
    says: isReading
      ? 'Please try again in a while.'
      : 'It may have been saved, or not. Go back, keep your text, and try again in a while.',
  });
}

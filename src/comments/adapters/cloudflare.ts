import { AsyncLocalStorage } from 'node:async_hooks';
import { readCommentsToken, SettingsError } from '../../site.config.ts';
import { createCommentsApp } from '../app.ts';
import { createChores } from '../chores.ts';
import type { CommentsDependencies, LogEvent, Publication } from '../dependencies.ts';
import type { Mailer } from '../mail/mailer.ts';
import { createD1Store, type D1Binding } from '../store/d1.ts';
import type { CommentStore } from '../store/store.ts';
import { readAssets, type AssetsBinding } from './assets.ts';
import { createId, newToken, readSigningKey } from './chance.ts';
import { createDeployHook, type DeployHook } from './deploy-hook.ts';
import { createHttpsMailer } from './https-mailer.ts';
import { readMailSettings, type MailEnv } from './mail-settings.ts';
import { createNetworkDigest } from './network-digest.ts';
import { passwords } from './passwords.ts';

/** What `wrangler.jsonc` and the dashboard hand to the Worker; the key of the mail service is a secret. */
export interface Env extends MailEnv {
  /** The built site. */
  ASSETS: AssetsBinding;
  /** The comments. */
  DB: D1Binding;
  /** What a build elsewhere shows to read every approved comment: a secret. */
  COMMENTS_TOKEN?: string;
  /** Where a build service is asked for the site, by an empty POST: a secret. */
  DEPLOY_HOOK_URL?: string;
}

/** What Cloudflare offers to one request or one tick of its clock. */
interface Context {
  /** Goes on with something after the answer is given. */
  waitUntil: (work: Promise<unknown>) => void;
}

type Handler = (request: Request) => Promise<Response>;

interface Parts extends ReturnType<typeof readAssets> {
  store: CommentStore;
  hook: DeployHook;
  mailer: Mailer | undefined;
  snapshotToken: string | undefined;
}

const contexts = new AsyncLocalStorage<Context>();

/** Of answers that are neither the endpoint's nor a file. */
const ownHeaders = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

const now = (): Date => new Date();

/** What is kept from one request to the next, as long as the environment is the same. */
const kept = new WeakMap<Env, { parts: Parts; endpoint: Map<boolean, Handler> }>();

export default {
  async fetch(request: Request, env: Env, context: Context): Promise<Response> {
    const { pathname, protocol } = new URL(request.url);
    if (pathname === '/api/health') return answerHealth(keep(env).parts);
    if (!/^\/(?:api|moderate)(?:\/|$)/.test(pathname)) return answerPrivate();
    return contexts.run(context, () => answerByEndpoint(request, env, protocol === 'https:'));
  },

  /** What is done by the clock: `triggers` in wrangler.jsonc says when. */
  async scheduled(_event: unknown, env: Env, context: Context): Promise<void> {
    await Promise.all([keep(env).parts.hook.askIfDue(), contexts.run(context, () => doChores(env))]);
  },
};

function keep(env: Env) {
  const known = kept.get(env);
  if (known !== undefined) return known;
  const store = createD1Store(env.DB);
  const assets = readAssets(env.ASSETS);
  const hook = createDeployHook({
    ...{ store, now, log, url: env.DEPLOY_HOOK_URL },
    mark: assets.mark,
    wait: (milliseconds) =>
      new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
      }),
  });
  const made = {
    parts: {
      ...{ ...assets, store, hook },
      mailer: readOrSay('no mail', () => openMailer(env)),
      snapshotToken: readOrSay('no snapshot', () => readCommentsToken(env.COMMENTS_TOKEN)),
    },
    endpoint: new Map<boolean, Handler>(),
  };
  kept.set(env, made);
  return made;
}

/** A wrong setting is a line in the log, once an instance; comments are taken without what it is for. */
function readOrSay<Setting>(without: string, read: () => Setting): Setting | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    log({ level: 'error', event: without, reason: error.message });
    return undefined;
  }
}

function openMailer(env: Env): Mailer | undefined {
  const settings = readMailSettings(env);
  if (settings === undefined) return undefined;
  if ('api' in settings) return createHttpsMailer(settings);
  throw new SettingsError(
    'A Worker does not speak SMTP; set MAIL_API_URL with MAIL_API_KEY in place of SMTP_URL.',
  );
}

async function answerByEndpoint(request: Request, env: Env, https: boolean): Promise<Response> {
  try {
    return await (
      await openEndpoint(env, https)
    )(request);
  } catch (error) {
    // Nothing could be made ready, not even what says so in the site's clothes.
    const reason = error instanceof Error ? error.name : 'unknown';
    log({ level: 'error', event: 'endpoint not ready', reason });
    return answerPlainly(503, 'Comments are not ready. Please try again in a moment.');
  }
}

async function openEndpoint(env: Env, https: boolean): Promise<Handler> {
  const { parts, endpoint } = keep(env);
  // What is made is kept, and no promise of it: that of a request which was broken off would never be kept.
  const handler = endpoint.get(https) ?? (await createEndpoint(parts, https));
  endpoint.set(https, handler);
  return handler;
}

async function createEndpoint(parts: Parts, https: boolean): Promise<Handler> {
  const app = createCommentsApp(await makeDependencies(parts, https));
  return async (request) => app.fetch(request);
}

async function doChores(env: Env): Promise<void> {
  try {
    await createChores(await makeDependencies(keep(env).parts, true))();
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown';
    log({ level: 'error', event: 'chores not ready', reason });
  }
}

async function makeDependencies(
  { store, site, laterPages, shell, mark, hook, mailer, snapshotToken }: Parts,
  https: boolean,
): Promise<CommentsDependencies> {
  const digest = createNetworkDigest(store, [], now);
  const { siteUrl, commentsUrl = siteUrl } = await site();
  return {
    ...{ store, site, laterPages, shell, https, now, newToken, passwords, log, snapshotToken, mailer },
    newId: () => createId(now()),
    signingKey: await readSigningKey(store),
    // Cloudflare sets this one itself, whatever a client sends; it is the only word about a client that counts here.
    network: ({ headers }) => digest({ peer: headers.get('cf-connecting-ip') ?? '', forwarded: null }),
    origins: [siteUrl, commentsUrl],
    changed: () => contexts.getStore()?.waitUntil(hook.changed()),
    publication: async (): Promise<Publication> => {
      const revision = (await mark()).comments?.revision ?? 0;
      return { state: revision < (await store.revision()) ? 'publishing' : 'published', revision };
    },
  };
}

async function answerHealth({ store }: Parts): Promise<Response> {
  try {
    await store.revision();
    return Response.json({ status: 'ok', comments: 'ok' }, { headers: ownHeaders });
  } catch {
    const told = { status: 'failing', comments: 'the database does not answer' };
    return Response.json(told, { status: 503, headers: ownHeaders });
  }
}

/** What the build leaves for the endpoint is nobody else's: only these other addresses reach the Worker. */
function answerPrivate(): Response {
  return answerPlainly(404, 'There is no page at this address.');
}

function answerPlainly(status: number, says: string): Response {
  const headers = { ...ownHeaders, 'Content-Type': 'text/plain; charset=utf-8' };
  return new Response(`${says}\n`, { status, headers });
}

/** One line an event, as Cloudflare's log shows and searches it. */
function log({ level, ...event }: LogEvent): void {
  const say = { info: console.log, warning: console.warn, error: console.error }[level];
  say(JSON.stringify({ level, ...event }));
}

import { readdir } from 'node:fs/promises';
import { newToken } from '../comments/adapters/chance.ts';
import { readMailSettings, type MailSettings } from '../comments/adapters/mail-settings.ts';
import { openMailer } from '../comments/adapters/open-mailer.ts';
import { readSetUpPath } from '../comments/moderation/set-up-code.ts';
import { readPublished } from '../library/snapshot.ts';
import { ListenError } from '../server/listen.ts';
import { CommentsError, openComments, type OpenComments } from '../server/open-comments.ts';
import { rebuildWhenDue } from '../server/rebuild-when-due.ts';
import { sayEvent } from '../server/say-event.ts';
import { serveSite } from '../server/serve-site.ts';
import { readSettings, SettingsError, type Settings } from '../site.config.ts';
import { forgetPrevious } from './site-place.ts';

/** Builds the site from the content and the snapshot of comments; when it answers `ok: false` it has said what is wrong. */
export type BuildSite = (options: {
  log: (line: string) => void;
  signal?: AbortSignal;
}) => Promise<{ ok: true; root: string; nextDue?: Date } | { ok: false }>;

/** What `npm start` works with. */
export interface StartOptions {
  env: Record<string, string | undefined>;
  buildSite: BuildSite;
  /** Receives each line meant for the person at the terminal. */
  log: (line: string) => void;
  /** Receives the one sentence that says why it cannot start. */
  fail: (line: string) => void;
}

/** Builds and serves the site; answers whether it is being served, and how to stop it. */
export async function startSite(options: StartOptions): Promise<{ close: () => Promise<void> } | undefined> {
  let comments: OpenComments | undefined;
  try {
    const settings = readSettings(options.env);
    const mail = readMailSettings(options.env);
    comments = await openComments(settings.dataDir, mail !== undefined);
    const site = await buildAndServe({ settings, mail }, comments, options);
    if (site === undefined) await comments.close();
    return site;
  } catch (error) {
    await comments?.close();
    const isTold = [SettingsError, ListenError, CommentsError].some((kind) => error instanceof kind);
    if (!isTold || !(error instanceof Error)) throw error;
    options.fail(error.message);
    return undefined;
  }
}

async function buildAndServe(
  { settings, mail }: { settings: Settings; mail: MailSettings | undefined },
  comments: OpenComments,
  { env, buildSite, log }: StartOptions,
): Promise<{ close: () => Promise<void> } | undefined> {
  const approved = await comments.writeSnapshot();
  log('Checking the content…');
  log(`Building the site (about ${await estimateSeconds(settings.contentRoot)} seconds)…`);
  const built = await buildSite({ log });
  if (!built.ok) return undefined;
  const { root } = built;
  const publishedRevision = readPublished(root)?.revision ?? approved.revision;
  if (publishedRevision > approved.revision) {
    throw new CommentsError(
      `The comments in ${settings.dataDir} (revision ${approved.revision}) are older than those of the site (revision ${publishedRevision}); restore a backup with npm run comments -- restore FILE or, if the others are meant to go, remove ${root}, ${root}.previous and ${settings.dataDir}/approved-comments.published.json.`,
    );
  }
  // It may show what was erased since, here and wherever it is taken away below.
  forgetPrevious(root);

  const host = readHost(env.HOST);
  // Without a proxy before it, this server is plain HTTP; what TLS needs would only lock readers out.
  const https = settings.siteUrl.startsWith('https:') && settings.trustedProxies.length > 0;
  const { endpoint, publish } = await comments.serve({
    ...{ settings, root, https, publishedRevision },
    mailer: await openMailer(mail),
    log: (event) => {
      log(sayEvent(event, new Date()));
    },
    build: async (signal, snapshot) => {
      const result = await buildSite({ log, signal });
      // A build that fell back on what was published before has said so, and has not published this.
      if (result.ok && (readPublished(root)?.revision ?? snapshot.revision) < snapshot.revision) {
        return { ok: false };
      }
      if (result.ok) forgetPrevious(root);
      return result;
    },
  });
  const stopRebuilding = rebuildWhenDue({
    // A clock that stands still never reaches the next post.
    nextDue: env.BUILD_DATE === undefined ? built.nextDue : undefined,
    build: publish,
    log,
  });
  const server = await serveSite({
    ...{ root, https, host, port: settings.port, log, endpoint },
    afterwards: async () => {
      stopRebuilding();
      await comments.close();
      // A build that was stopped after it had put its site in place came no further.
      forgetPrevious(root);
    },
  });
  const home = `http://${describeHost(host)}:${server.port}`;
  announce(home, log);
  log(`  Mail      ${sayMail(mail)}`);
  const setUp = await readSetUpPath(comments.store, newToken);
  if (setUp !== undefined) {
    log('Nobody may moderate yet. Choose your name and password here, once:');
    // Over HTTPS the cookie is only for the address that readers use.
    log(`  ${https ? settings.siteUrl : home}${setUp}`);
  }
  log('Stop with Ctrl C');
  return { close: () => server.close() };
}

function announce(home: string, log: (line: string) => void): void {
  log(`Both Banks is at ${home}`);
  log(`  Posts     ${home}/posts/`);
  log(`  Feeds     ${home}/feeds/`);
  log(`  Moderate  ${home}/moderate/`);
}

/** Who reads this should know whether anybody is told by mail. */
function sayMail(mail: MailSettings | undefined): string {
  if (mail === undefined) return 'off (set SMTP_URL and MAIL_FROM to send any)';
  const way = 'smtp' in mail ? mail.smtp.host : new URL(mail.api.url).host;
  return `on, from ${mail.from.address} by ${way}`;
}

// An empty HOST would open the server to the whole network.
function readHost(value = ''): string {
  return value === '' ? '127.0.0.1' : value;
}

function describeHost(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

// A start and a bundle, and then so many posts a second.
async function estimateSeconds(contentRoot: string): Promise<number> {
  const posts = await readdir(`${contentRoot}/posts`).catch(() => []);
  return Math.ceil(6 + posts.length / 150);
}

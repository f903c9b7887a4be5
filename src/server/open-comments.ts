import { join } from 'node:path';
import { createNodeEndpoint } from '../comments/adapters/node.ts';
import { dataFiles, type CommentSnapshot } from '../comments/contract.ts';
import type { LogEvent } from '../comments/dependencies.ts';
import type { Mailer } from '../comments/mail/mailer.ts';
import { openSqliteStore } from '../comments/store/sqlite.ts';
import type { CommentStore } from '../comments/store/store.ts';
import type { Settings } from '../site.config.ts';
import { readEndpointFiles } from './endpoint-files.ts';
import type { Endpoint } from './endpoint.ts';
import { everyMinute } from './every-minute.ts';
import { takeLock } from './lock.ts';
import { createPublisher, type Publisher } from './publisher.ts';
import type { BuildResult } from './rebuild-when-due.ts';
import { writeSnapshot } from './write-snapshot.ts';

/** How often it is looked whether readers see the newest revision, in milliseconds. */
const watchEvery = 2_000;

/** The comments cannot be opened. Its message is one sentence that says what to do. */
export class CommentsError extends Error {
  override name = 'CommentsError';
}

/** What the comments of a site need besides their database. */
export interface CommentsOptions {
  settings: Pick<Settings, 'siteUrl' | 'trustedProxies' | 'commentsOrigin' | 'commentsToken'>;
  mailer?: Mailer | undefined;
  /** Folder of the built site. */
  root: string;
  https: boolean;
  log: (event: LogEvent) => void;
  /** Builds the site from the snapshot; `signal` ends that build. */
  build: (signal: AbortSignal, snapshot: CommentSnapshot) => Promise<BuildResult>;
  /** Revision of the comments that the site in `root` shows. */
  publishedRevision: number;
}

/** The comments of a site that is being served. */
export interface ServedComments {
  endpoint: Endpoint;
  /** Publishes the site anew, for whatever reason; never while another build is under way. */
  publish: () => Promise<BuildResult>;
  /** Publishes soon, together with what else changes; for changes that did not come through the endpoint. */
  changed: () => void;
}

/** The database of a folder of data, which no other server uses meanwhile. */
export interface OpenComments {
  store: CommentStore;
  /** Leaves what is approved now where a build reads it. */
  writeSnapshot: () => Promise<CommentSnapshot>;
  /** Answers requests and publishes what moderators decide. */
  serve: (options: CommentsOptions) => Promise<ServedComments>;
  /** Ends a build under way, which leaves the site as it is, and closes the database. */
  close: () => Promise<void>;
}

/**
 * Opens the comments in a folder of data, which it makes if needed; rejects with CommentsError. `mails` says whether what
 * is built from them may offer to tell writers by mail.
 */
export async function openComments(dataDir: string, mails = false): Promise<OpenComments> {
  const lock = takeLock(join(dataDir, dataFiles.serverLock));
  if ('heldBy' in lock) {
    throw new CommentsError(
      `The comments in ${dataDir} are used by another server (process ${lock.heldBy}); stop that one, or choose another folder, for example DATA_DIR=.data-2.`,
    );
  }
  const store = await openSqliteStore(join(dataDir, dataFiles.database)).catch((error: unknown) => {
    lock.release();
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommentsError(`The comments in ${dataDir} (DATA_DIR) cannot be opened: ${reason}`);
  });
  const file = join(dataDir, dataFiles.snapshot);
  const takeSnapshot = async (): Promise<CommentSnapshot> => {
    const snapshot = await store.snapshot();
    return mails ? { ...snapshot, mails } : snapshot;
  };
  const stop = new AbortController();
  let closePublisher = (): Promise<void> => Promise.resolve();
  let stopChores = (): Promise<void> => Promise.resolve();
  let watch: NodeJS.Timeout | undefined;

  return {
    store,
    async writeSnapshot() {
      const snapshot = await takeSnapshot();
      await writeSnapshot(file, snapshot);
      return snapshot;
    },
    async serve({ settings, mailer, root, https, log, build, publishedRevision }) {
      let latest = await takeSnapshot();
      const publisher = createPublisher({
        takeSnapshot: async () => (latest = await takeSnapshot()),
        writeSnapshot: (snapshot) => writeSnapshot(file, snapshot),
        build: () => build(stop.signal, latest),
        published: { revision: publishedRevision },
        now: () => new Date(),
        log,
      });
      closePublisher = publisher.close;
      const { changed, publication } = publisher;
      const { siteUrl, trustedProxies, commentsOrigin, commentsToken: snapshotToken } = settings;
      const commentsUrl = commentsOrigin === '' ? siteUrl : commentsOrigin;
      const files = readEndpointFiles(root);
      const { fetch, chores } = await createNodeEndpoint({
        ...{
          mailer,
          store,
          siteUrl,
          commentsUrl,
          snapshotToken,
          trustedProxies,
          https,
          changed,
          publication,
          log,
        },
        ...files,
      });
      // What was approved just before the last stop, or is brought in by a command, nobody here has told of.
      watch = setInterval(() => void publishIfBehind(store, publisher), watchEvery);
      watch.unref();
      stopChores = everyMinute(chores);
      return { endpoint: { fetch, ping: () => store.revision() }, publish: publisher.publish, changed };
    },
    async close() {
      stop.abort();
      clearInterval(watch);
      await stopChores();
      await closePublisher();
      await store.close();
      lock.release();
    },
  };
}

async function publishIfBehind(store: CommentStore, { publication, changed }: Publisher): Promise<void> {
  if (publication().state !== 'published') return;
  try {
    if ((await store.revision()) > publication().revision) changed();
  } catch {
    // A database that is busy now is asked again; one that is gone, the health of the site tells of.
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { listFeedAddresses } from '../feeds/opml.ts';
import { readSettings } from '../site.config.ts';
import { runCommand, UsageError } from './run-command.ts';

/** How long a hub may take to answer, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Tells a WebSub hub that feeds have changed; it fetches them and passes on what is new. Answers how many it would not take,
 * with one line about each.
 */
export async function announceFeeds(
  feeds: readonly string[],
  { hub, log }: { hub: string; log: (line: string) => void },
): Promise<number> {
  let refused = 0;
  for (const feed of feeds) {
    const problem = await announceFeed(feed, hub);
    if (problem === undefined) continue;
    refused += 1;
    log(`${feed}: ${problem}`);
  }
  return refused;
}

async function announceFeed(feed: string, hub: string): Promise<string | undefined> {
  // The standard leaves the words to the hub; this is what hubs have taken since PubSubHubbub.
  const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed, 'hub.topic': feed });
  try {
    const { ok, status } = await fetch(hub, { method: 'POST', body, signal: AbortSignal.timeout(PATIENCE) });
    return ok ? undefined : `the hub answered ${status}`;
  } catch (error) {
    return `the hub could not be asked (${error instanceof Error ? error.message : String(error)})`;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(async () => {
    const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
    const { hub, siteUrl } = readSettings(process.env);
    if (hub === undefined)
      throw new UsageError('No hub to tell: set WEBSUB_HUB to its address, build, and deploy.');
    const listed = listFeedAddresses(readFileSync(join(values.out, 'opml.xml'), 'utf8'));
    const feeds = [...listed, `${siteUrl}/atom.xml`, `${siteUrl}/feed.json`];
    const refused = await announceFeeds(feeds, { hub, log: console.error });
    console.log(`${feeds.length - refused} of ${feeds.length} feeds announced to ${hub}`);
    return refused === 0 ? 0 : 1;
  });
}

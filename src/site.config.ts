/** What the site is called, says about itself and lists in its menus. Words a reader meets on every page. */
export const site = {
  name: 'Both Banks',
  tagline: 'Serve as if you share the river',
  description:
    'Essays on customer partnership, with every figure traced to its source: for people who serve customers, and for the teams they work in.',
  language: 'en-US',
  timeZone: 'UTC',
  byline: 'both-banks',
  postsPerPage: 5,
  commentsPerPage: 50,
  menu: [
    { label: 'Posts', address: '/posts/' },
    { label: 'Series', address: '/series/' },
    { label: 'Training', address: '/training/', needs: 'modules' },
    { label: 'Covenant', address: '/covenant/', needs: 'modules' },
    { label: 'Facts', address: '/facts/' },
    { label: 'About', address: '/about/' },
  ],
  footerMenu: [
    { label: 'Method', address: '/method/' },
    { label: 'Corrections', address: '/corrections/' },
    { label: 'Comments', address: '/comments-policy/' },
    { label: 'Privacy', address: '/privacy/' },
    { label: 'Archive', address: '/archive/' },
    { label: 'Feeds', address: '/feeds/' },
  ],
} as const;

/** What may differ between two machines that build the same content; read from the environment once. */
export interface Settings {
  /** Where the site will be served, without a trailing slash. */
  siteUrl: string;
  /** The build's only clock: nothing in the built site depends on any other. */
  buildDate: Date;
  /** Where corrections and privacy questions go. */
  contact: string;
  /** Folder with the words, relative to the project. */
  contentRoot: string;
  /** True while writing: drafts and future posts are shown, each with a banner. `npm run dev` sets it. */
  preview: boolean;
  /** WebSub hub that tells subscribers of changed feeds; none by default. */
  hub: string | undefined;
  /** Port of the local server. */
  port: number;
  /** Origin of the comment endpoint; empty where it is the site's own. */
  commentsOrigin: string;
  /** Where a build elsewhere reads approved comments from; none where it finds them in the folder of data. */
  commentsSource: { address: string; token: string } | undefined;
  /** Who knows it may read every approved comment at once from this server; none by default. */
  commentsToken: string | undefined;
  /** Folder of what readers and moderators bring in, relative to the project: the comments' database and its snapshot. */
  dataDir: string;
  /** Addresses and ranges of the proxies whose word about a reader's address counts; none by default. */
  trustedProxies: string[];
}

/** A wrong or missing setting. Its message is one sentence that names the variable and what to write. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/** Reads the settings from environment variables; throws SettingsError with one clear sentence. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const siteUrl = readSiteUrl(env.SITE_URL);
  const commentsUrl = readCommentsUrl(env.COMMENTS_URL);
  const token = readCommentsToken(env.COMMENTS_TOKEN);
  return {
    siteUrl,
    commentsOrigin: commentsUrl === siteUrl ? '' : (commentsUrl ?? ''),
    commentsSource:
      commentsUrl === undefined || token === undefined
        ? undefined
        : { address: `${commentsUrl}/api/snapshot`, token },
    commentsToken: token,
    buildDate: readBuildDate(env.BUILD_DATE),
    contact: readContact(env.CONTACT_EMAIL),
    contentRoot: readContentRoot(env.CONTENT_ROOT),
    preview: env.PREVIEW === '1',
    hub: readHub(env.WEBSUB_HUB),
    port: readPort(env.PORT),
    dataDir: readDataDir(env.DATA_DIR),
    trustedProxies: readTrustedProxies(env.TRUSTED_PROXIES),
  };
}

function readSiteUrl(value = 'https://both-banks.example'): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
    throw new SettingsError(
      `SITE_URL is "${value}", which is not a web address without a path; write for example SITE_URL=https://www.example.org.`,
    );
  }
  return url.origin;
}

function readBuildDate(value = new Date().toISOString().slice(0, 10)): Date {
  const isDay = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?Z?)?$/.test(value);
  const date = new Date(value.includes('T') ? value.replace(/Z?$/, 'Z') : `${value}T23:59:59Z`);
  if (!isDay || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value.slice(0, 10)) {
    throw new SettingsError(
      `BUILD_DATE is "${value}", which is not a date; write for example BUILD_DATE=2026-11-21.`,
    );
  }
  return date;
}

function readContact(value = 'editor@both-banks.example'): string {
  if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(value)) {
    throw new SettingsError(
      `CONTACT_EMAIL is "${value}", which is not an e-mail address; write for example CONTACT_EMAIL=editor@example.org.`,
    );
  }
  return value;
}

function readContentRoot(value = 'content'): string {
  if (value.trim() === '') {
    throw new SettingsError(
      `CONTENT_ROOT is "${value}", which is not a folder; write for example CONTENT_ROOT=content.`,
    );
  }
  return value;
}

function readHub(value = ''): string | undefined {
  if (value === '') return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new SettingsError(
      `WEBSUB_HUB is "${value}", which is not a web address; write for example WEBSUB_HUB=https://hub.example.org/.`,
    );
  }
  return url.href;
}

function readPort(value = '4321'): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65_535) {
    throw new SettingsError(`PORT is "${value}", which is not a port number; write for example PORT=4321.`);
  }
  return port;
}

function readCommentsUrl(value = ''): string | undefined {
  if (value === '') return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isLocal = url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url === undefined || !(url.protocol === 'https:' || isLocal) || url.href !== `${url.origin}/`) {
    throw new SettingsError(
      `COMMENTS_URL is "${value}", which is not an https: address without a path; write for example COMMENTS_URL=https://comments.example.org.`,
    );
  }
  return url.origin;
}

/** What a build shows to read every approved comment, if it is set; throws SettingsError where it could be guessed. */
export function readCommentsToken(value = ''): string | undefined {
  if (value === '') return undefined;
  if (!/^[\w.~-]{32,}$/.test(value)) {
    throw new SettingsError(
      // Never shown: it may lack but one sign of being right.
      'COMMENTS_TOKEN is not 32 or more letters, digits and -._~; make one with openssl rand -hex 32.',
    );
  }
  return value;
}

function readDataDir(value = '.data'): string {
  if (value.trim() === '') {
    throw new SettingsError(
      `DATA_DIR is "${value}", which is not a folder; write for example DATA_DIR=/var/lib/both-banks.`,
    );
  }
  return value;
}

function readTrustedProxies(value = ''): string[] {
  const proxies = value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (value !== '' && (proxies.length === 0 || !proxies.every(isAddressOrRange))) {
    throw new SettingsError(
      `TRUSTED_PROXIES is "${value}", which is not a list of addresses or ranges of proxies; write for example TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8.`,
    );
  }
  return proxies;
}

/** `10.0.0.1`, `10.0.0.0/8`, `::1` or `fd00::/8`; a range of everything would let any reader choose an address. */
function isAddressOrRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const isFour =
    /^\d{1,3}(?:\.\d{1,3}){3}$/.test(address) && address.split('.').every((one) => Number(one) < 256);
  const isSix =
    /^[\da-f:.]+$/i.test(address) && address.includes(':') && URL.canParse(`http://[${address}]/`);
  if (rest.length > 0 || !(isFour || isSix)) return false;
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (isFour ? 32 : 128));
}

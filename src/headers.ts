/** What the headers depend on besides the path. */
export interface HeaderOptions {
  /** Base64 of the SHA-256 of the one `<style>` every page carries. */
  styleHash: string;
  /** Whether readers reach the site over HTTPS; on plain HTTP the two headers that insist on it stay away. */
  https: boolean;
  /** Origin of the comment endpoint; empty or missing where it is the site's own. */
  commentsOrigin?: string;
}

interface Rule {
  /** Patterns as a `_headers` file writes them: `*` stands for any characters, `/` among them. */
  paths: readonly string[];
  headers: Readonly<Record<string, string>>;
}

/** Where browsers read which links they may fetch before they are followed. */
const SPECULATION = '/speculation.json';

const revalidated = { 'Cache-Control': 'no-cache' };
const namedByContent = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const keptForADay = { 'Cache-Control': 'max-age=86400' };
const readAnywhere = { 'Access-Control-Allow-Origin': '*' };
const feed = { 'Cache-Control': 'max-age=1800', ...readAnywhere };

// Hosts join overlapping rules with a comma, so no path may match two of these.
const rules: readonly Rule[] = [
  {
    paths: ['/', '/*/', '/*.html'],
    headers: { ...revalidated, 'Speculation-Rules': `"${SPECULATION}"` },
  },
  {
    paths: [SPECULATION],
    headers: { 'Content-Type': 'application/speculationrules+json', ...keptForADay },
  },
  { paths: ['/_astro/*', '/fonts/*'], headers: namedByContent },
  {
    paths: [
      '/pagefind/*.pf_meta',
      '/pagefind/*.pf_index',
      '/pagefind/*.pf_filter',
      '/pagefind/*.pf_fragment',
    ],
    headers: namedByContent,
  },
  {
    paths: ['/charts/*.svg', '/share/*.png', '/favicon*', '/apple-touch-icon.png', '/icons/*', '/feed.css'],
    headers: keptForADay,
  },
  {
    paths: ['/manifest.webmanifest'],
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8', ...keptForADay },
  },
  {
    paths: ['/*rss.xml', '/practice.xml'],
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8', ...feed },
  },
  { paths: ['/*atom.xml'], headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', ...feed } },
  { paths: ['/feed.json'], headers: { 'Content-Type': 'application/feed+json; charset=utf-8', ...feed } },
  { paths: ['/opml.xml'], headers: { 'Content-Type': 'text/x-opml; charset=utf-8', ...feed } },
  // An erased comment must not linger in a cache.
  {
    paths: ['/*comments.xml'],
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', ...revalidated, ...readAnywhere },
  },
];

const matchers = rules.map(({ paths, headers }) => ({ pattern: toPattern(paths), headers }));

/** Every header of the answer at `path` (decoded, beginning with `/`), by its usual name. */
export function headersFor(path: string, options: HeaderOptions): Record<string, string> {
  const own = matchers.find(({ pattern }) => pattern.test(path));
  // What no rule names is asked for again each time, as hosts do by themselves.
  return { ...securityHeaders(options), ...(own?.headers ?? revalidated) };
}

/** The same rules as the text of a `_headers` file, for hosts that read one. */
export function headersFile(options: HeaderOptions): string {
  const everywhere: Rule = { paths: ['/*'], headers: securityHeaders(options) };
  const blocks = [everywhere, ...rules].flatMap(({ paths, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    return paths.map((path) => [path, ...lines].join('\n'));
  });
  return `${blocks.join('\n\n')}\n`;
}

function securityHeaders(options: HeaderOptions): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(options),
    ...(options.https && { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}

function contentSecurityPolicy({ styleHash, https, commentsOrigin }: HeaderOptions): string {
  const selfAndComments = commentsOrigin ? `'self' ${commentsOrigin}` : "'self'";
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'sha256-${styleHash}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${selfAndComments}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "media-src 'self'",
    `form-action ${selfAndComments}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

function toPattern(paths: readonly string[]): RegExp {
  const alternatives = paths.map((path) => path.split('*').map(escapePattern).join('.*'));
  return new RegExp(`^(?:${alternatives.join('|')})$`);
}

function escapePattern(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
}

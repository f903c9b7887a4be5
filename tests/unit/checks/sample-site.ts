import { createHash } from 'node:crypto';
import type { Site } from '../../checks/site.ts';
import { assembleSite } from '../../checks/site.ts';

/** Where the sample pretends to live. */
export const origin = 'https://sample.example';

const style =
  "@font-face{font-family:A;src:url(/fonts/a.woff2)}@font-face{font-family:A;font-style:italic;src:url('/fonts/a-italic.woff2')}body{margin:0}";
const digest = createHash('sha256').update(style).digest('base64');

/** The files of a small site without any fault: home, a post, a category, the page for missing addresses, a feed. */
export const soundFiles: Readonly<Record<string, string>> = {
  'index.html': drawPage(
    '/',
    'Home',
    '<p><a href="/posts/rain/#late">Rain</a> in <a href="/categories/weather/">weather</a></p>',
  ),
  'posts/rain/index.html': drawPage(
    '/posts/rain/',
    'Rain &amp; shine',
    '<h2 id="late">Late</h2><p><a href="/">Home</a> <a href="https://elsewhere.example/a?b=1&amp;c=2">else</a> <a href="#late">up</a></p><p><img src="/rain.png" srcset="/rain.png 1x" alt="Rain on a roof" width="20" height="10"></p>',
  ),
  'categories/weather/index.html': drawPage(
    '/categories/weather/',
    'Weather',
    '<p><a href="../../posts/rain/">Rain</a> <a href="/categories/weather/rss.xml">Feed</a></p><p><svg viewBox="0 0 9 9" aria-hidden="true"><path id="bend" d="M0 0h9"/><use href="#bend"/></svg></p>',
  ),
  '404.html': drawPage('/404.html', 'Not here', '<p><a href="/">Home</a></p>').replace(
    /<link rel="canonical"[^>]*>/,
    '<meta name="robots" content="noindex">',
  ),
  'categories/weather/rss.xml': `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Weather</title><link>${origin}/categories/weather/</link><description>All &amp; everything</description><atom:link href="${origin}/categories/weather/rss.xml" rel="self" type="application/rss+xml"/><item><title>Rain</title><link>${origin}/posts/rain/</link><guid>${origin}/posts/rain/</guid><pubDate>Sat, 21 Nov 2026 00:00:00 GMT</pubDate><content:encoded><![CDATA[<p><a href="${origin}/posts/rain/#late">Rain</a></p>]]></content:encoded></item></channel></rss>`,
  'sitemap-index.xml': `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${origin}/sitemap-0.xml</loc></sitemap></sitemapindex>`,
  'sitemap-0.xml': `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${origin}/</loc></url><url><loc>${origin}/posts/rain/</loc></url><url><loc>${origin}/categories/weather/</loc></url></urlset>`,
  _headers: `# for hosts
/*
  Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-${digest}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
  Strict-Transport-Security: max-age=63072000; includeSubDomains
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), microphone=()
  Cross-Origin-Opener-Policy: same-origin
/_astro/*
  Cache-Control: immutable
`,
  'rain.png': 'picture',
  'fonts/a.woff2': 'x'.repeat(300),
  'fonts/a-italic.woff2': 'x'.repeat(200),
  '_astro/page.js': `import{a}from"./part.js";a();document.onclick=()=>import("./later.js");`,
  '_astro/part.js': `export const a=()=>1;`,
  '_astro/later.js': `export const b=${'9'.repeat(5000)};`,
};

/** The sound site with one part of one file replaced; the part must be there, so that no change is lost. */
export function spoil(file: string, part: string, replacement: string): Site {
  const text = soundFiles[file] ?? '';
  if (!text.includes(part)) throw new Error(`${file} does not contain ${part}`);
  return assembleSite({ ...soundFiles, [file]: text.replace(part, replacement) });
}

/** The sound site with files added, or taken away where the content is undefined. */
export function alter(files: Record<string, string | Buffer | undefined> = {}): Site {
  const all = Object.entries({ ...soundFiles, ...files });
  return assembleSite(
    Object.fromEntries(all.filter((entry): entry is [string, string | Buffer] => entry[1] !== undefined)),
  );
}

/** A whole page around some HTML. */
export function drawPage(address: string, title: string, main: string): string {
  return `<!DOCTYPE html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<meta name="description" content="About ${title}.">
<link rel="canonical" href="${origin}${address}">
<style>${style}</style>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"WebPage","name":"a \\u003c b"}</script>
<script type="module" src="/_astro/page.js"></script>
</head>
<body><a href="#main">Skip to content</a>
<main id="main"><h1>${title}</h1>${main}</main>
</body>
</html>
`;
}

import { escapeXml } from './clean.ts';

/** Makes every address in HTML absolute, for readers that show it far from the site; fragments lead to the page itself. */
export function makeAbsolute(html: string, page: string): string {
  // Only inside tags: a text that prints some HTML keeps it. No tag of ours has a bare > in its attributes.
  return html.replace(/<[a-z][^<>]*>/gi, (tag) =>
    tag.replace(/(\s)([^\s="<>]+)="([^"]*)"/g, (whole, space: string, name: string, value: string) => {
      const address = readAddress(name, value, page);
      return address === undefined ? whole : `${space}${name}="${address}"`;
    }),
  );
}

function readAddress(name: string, value: string, page: string): string | undefined {
  if (name === 'srcset') return value.trim() === '' ? undefined : resolveList(value, page);
  return /^(?:href|src|cite)$/.test(name) ? resolve(value, page) : undefined;
}

function resolve(address: string, page: string): string {
  const plain = address
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  return URL.canParse(plain, page) ? escapeXml(new URL(plain, page).href) : address;
}

/** Candidates are parted by a comma and a space; a comma alone belongs to its address. */
function resolveList(list: string, page: string): string {
  return list
    .trim()
    .split(/,\s+/)
    .map((candidate) => {
      const [address = '', ...size] = candidate.split(/\s+/);
      return [resolve(address, page), ...size].join(' ');
    })
    .join(', ');
}

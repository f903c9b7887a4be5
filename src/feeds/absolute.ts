/** Makes every address in HTML absolute, for readers that show it far from the site; fragments lead to the page itself. */
export function makeAbsolute(html: string, page: string): string {
  return html
    .replace(
      /\b(href|src|cite)="([^"]*)"/g,
      (_whole, name: string, address: string) => `${name}="${resolve(address, page)}"`,
    )
    .replace(/\bsrcset="([^"]*)"/g, (_whole, list: string) => `srcset="${resolveList(list, page)}"`);
}

function resolve(address: string, page: string): string {
  const plain = address.replaceAll('&amp;', '&');
  return URL.canParse(plain, page) ? new URL(plain, page).href.replaceAll('&', '&amp;') : address;
}

function resolveList(list: string, page: string): string {
  return list
    .split(',')
    .map((candidate) => {
      const [address = '', ...size] = candidate.trim().split(/\s+/);
      return [resolve(address, page), ...size].join(' ');
    })
    .join(', ');
}

/** Leaves only the words of each link to an address that readers cannot open yet; every other link stays. */
export function closeLinks(html: string, closed: ReadonlySet<string>): string {
  return html.replace(
    /<a\s(?:[^>]*?\s)?href="([^"#]*)[^"]*"[^>]*>(.*?)<\/a>/gs,
    (link, address: string, words: string) => (closed.has(address) ? words : link),
  );
}

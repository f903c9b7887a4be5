/** The element of a page that is marked as what full-text search reads, with its tags; nothing where none is. */
export function sliceBody(html: string): string | undefined {
  const marked = /<([a-z]+)\s[^>]*\bdata-pagefind-body\b[^>]*>/.exec(html);
  const name = marked?.[1];
  if (name === undefined) return undefined;
  const tags = new RegExp(`<(/?)${name}\\b`, 'g');
  tags.lastIndex = marked?.index ?? 0;
  for (let depth = 0, tag = tags.exec(html); tag !== null; tag = tags.exec(html)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return html.slice(marked?.index, html.indexOf('>', tag.index) + 1);
  }
  return undefined;
}

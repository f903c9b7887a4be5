import { attributes, escapeText } from './escape.ts';

/** Who made a picture and under what license; empty texts count as left out. */
export interface Credit {
  name: string;
  url?: string | undefined;
  license?: string | undefined;
  licenseUrl?: string | undefined;
}

/** A picture's credit as HTML, “Picture: name, license” with their links; nothing where no name is known. */
export function creditLine({ name, url, license, licenseUrl }: Credit): string {
  if (name === '') return '';
  const parts = [link(name, url, {}), ...(license ? [link(license, licenseUrl, { rel: 'license' })] : [])];
  return `Picture: ${parts.join(', ')}`;
}

function link(words: string, href: string | undefined, more: { rel?: string }): string {
  return href ? `<a${attributes({ href, ...more })}>${escapeText(words)}</a>` : escapeText(words);
}

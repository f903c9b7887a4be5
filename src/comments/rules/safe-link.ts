/** Schemes that a comment's links may have. */
export const LINK_SCHEMES = ['http', 'https', 'mailto'] as const;

/** Schemes of a source that `cite` names. */
export const CITE_SCHEMES = ['http', 'https'] as const;

/** The address as a browser would read it, white space and controls taken out, or undefined where its scheme is not allowed. */
export function safeLink(written: string, schemes: readonly string[] = LINK_SCHEMES): string | undefined {
  const plain = written.replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, '');
  if (!URL.canParse(plain)) return undefined;
  const { protocol, href } = new URL(plain);
  return schemes.includes(protocol.slice(0, -1)) ? href : undefined;
}

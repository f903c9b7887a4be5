/** Headers of the endpoint's every answer that is not a page: kept by nobody, listed nowhere, framed nowhere. */
export const answerHeaders: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // With `no-referrer` browsers post forms with `Origin: null`.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
};

/** Headers of a page: those of every answer, and a policy that knows the one style of the shell. */
export function pageHeaders({
  styleHash,
  https,
}: {
  styleHash: string;
  https: boolean;
}): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `style-src 'self' 'sha256-${styleHash}'`,
    "script-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
  return {
    ...answerHeaders,
    'Content-Security-Policy': policy,
    ...(https && { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }),
  };
}

import type { APIRoute, GetStaticPaths } from 'astro';
import { readSettings } from '../../site.config.ts';

/** So many days after it was built nobody may have looked at a site any more. */
const VALID_DAYS = 180;

/** `/.well-known/`, as a parameter because tools that walk through folders pass over one whose own name begins with a dot. */
export const getStaticPaths = (() => [{ params: { known: '.well-known' } }]) satisfies GetStaticPaths;

/** Where to tell of a weakness (RFC 9116); what it says runs out, counted from the build's own day. */
export const GET: APIRoute = ({ site }) => {
  const { contact, buildDate } = readSettings(process.env);
  const expires = new Date(buildDate.getTime() + VALID_DAYS * 86_400_000);
  const lines = [
    `Contact: mailto:${contact}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: en',
    `Canonical: ${new URL('/.well-known/security.txt', site).href}`,
  ];
  return new Response(`${lines.join('\n')}\n`);
};

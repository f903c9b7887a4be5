import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../library/library.ts';
import { listOldAddresses, redirectLines } from '../library/old-addresses.ts';

/** `_redirects`, for hosts that read it; a parameter because Astro takes no page whose own name begins with `_`. */
export const getStaticPaths = (async () => {
  const old = listOldAddresses((await getLibrary()).posts);
  return old.length === 0
    ? []
    : [{ params: { redirects: '_redirects' }, props: { text: redirectLines(old) } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);

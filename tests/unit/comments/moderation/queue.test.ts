import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { idOf, publish, send, words } from '../made-endpoint.ts';
import { makeSignedIn, type SignedIn } from './signed-in.ts';

let mo: SignedIn;
beforeEach(async () => {
  mo = await makeSignedIn();
});
afterEach(() => mo.close());

describe('the queue', () => {
  it('says when everything is read', async () => {
    expect(await mo.open('/moderate/')).toContain('You have read them all.');
  });

  it('shows the comment as it will look, with who wrote it, where, and why to look twice', async () => {
    await send(mo, { ...words, text: 'See <https://a.example/x> and <https://b.example/y> for **more**.' });
    const page = await mo.open('/moderate/');
    expect(page).toContain('<strong>more</strong>');
    expect(page).toContain('A post &amp; more');
    expect(page).toContain('ann@reader.example');
    expect(page).toContain('It has more than one link.');
  });

  it('shows what an answer answers, and says where that is published no more', async () => {
    const parent = await publish(mo);
    await send(mo, { ...words, parent, text: 'An answer with enough words in it to say something.' });
    expect(await mo.open('/moderate/')).toContain('Answers Ann Lee: We tried it for a month');
  });

  it('says how often the same text came before', async () => {
    await send(mo);
    await send(mo, { ...words, post: 'b-post' });
    expect(await mo.open('/moderate/?state=waiting&post=b-post')).toContain(
      'The same text was sent once before.',
    );
  });

  it('finds comments in every state by the beginnings of words', async () => {
    const id = await publish(mo);
    expect(await mo.open('/moderate/?search=benc')).toContain(`id="item-${id}"`);
    expect(await mo.open('/moderate/?search=zebra')).toContain('No comment has these words.');
  });

  it('goes on after twenty comments, and shows none twice', async () => {
    for (let index = 0; index < 23; index += 1) {
      mo.clock.network = `net-${index}`;
      await send(mo, { ...words, text: `We tried it for month number ${index}, and it held until the end.` });
    }
    const first = await mo.open('/moderate/');
    const more = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await mo.open(more);
    const items = [...(first + second).matchAll(/id="item-([^"]+)"/g)].map(([, id]) => id);
    expect(items).toHaveLength(23);
    expect(new Set(items).size).toBe(23);
    expect(second).not.toContain('rel="next"');
  });

  it('S4 escapes what a writer and a searcher gave', async () => {
    await send(mo, { ...words, name: `Ann "'><img src=x onerror=alert(1)>` });
    const page = await mo.open(`/moderate/?search=${encodeURIComponent('"><script>alert(1)</script> ann')}`);
    expect(page).not.toMatch(/<img|<script>alert/);
    expect(await mo.open('/moderate/')).not.toContain('<img');
  });

  it('S30 is kept by nobody, framed by nobody and listed nowhere', async () => {
    const { headers } = await mo.get('/moderate/sign-in/');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('S14 shows a waiting comment to nobody who is not signed in', async () => {
    const id = idOf(await send(mo));
    for (const path of ['/moderate/', '/moderate/?search=bench', `/moderate/comments/${id}/edit/`]) {
      const response = await mo.get(path);
      expect(response.status).toBe(303);
      expect(await response.text()).not.toContain('bench');
    }
  });

  it('S1 decides nothing by GET or HEAD', async () => {
    const id = idOf(await send(mo));
    for (const path of [
      '/moderate/decide/',
      '/moderate/undo/',
      '/moderate/pause/',
      `/moderate/comments/${id}/erase/`,
    ]) {
      await mo.open(`${path}?deed=approve&chosen=${id}.1`);
      await mo.fetch(path, { method: 'HEAD' });
    }
    expect(await mo.store.find(id)).toMatchObject({ state: 'waiting', revision: 1 });
    expect(await mo.store.isPaused()).toBe(false);
  });
});

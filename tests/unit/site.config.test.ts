import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '../../src/site.config.ts';

const wrong: Record<string, string[]> = {
  SITE_URL: [
    '',
    'both-banks.example',
    'ftp://both-banks.example',
    'https://both-banks.example/blog',
    'https://both-banks.example/?a=1',
    'https://both-banks.example/#a',
    'https://ann:secret@both-banks.example',
    'javascript:alert(1)',
    'https://',
  ],
  BUILD_DATE: [
    '',
    'today',
    '21 November 2026',
    '2026-02-30',
    '2026-13-01',
    '2026-11-21T25:00',
    '2026-11-21T24:00',
    '2026-11-21T10:00+01:00',
    '2026-11-21 10:00',
    '26-11-21',
  ],
  CONTACT_EMAIL: ['', 'editor', 'a b@c.example', '@c.example', 'a@', 'Ann <a@c.example>', 'a@b@c.example'],
  WEBSUB_HUB: ['hub', 'ftp://hub.example/', ' '],
  COMMENTS_URL: [
    'comments.example.org',
    'http://comments.example.org',
    'https://comments.example.org/api',
    'ftp://comments.example.org',
    ' ',
  ],
  CONTENT_ROOT: ['', ' '],
  DATA_DIR: ['', ' '],
  TRUSTED_PROXIES: [
    ',',
    'proxy',
    '10.0.0.256',
    '10.0.0',
    '10.0.0.0/33',
    '0.0.0.0/0',
    '::/0',
    '::1/129',
    ':::',
    '1.2.3.4 5.6.7.8',
  ],
  PORT: ['', '0', '-1', '65536', '1e3', '80.5', 'http', ' 80'],
};

describe('a wrong setting', () => {
  const cases = Object.entries(wrong).flatMap(([name, values]) =>
    values.map((value) => [name, value] as const),
  );

  it.each(cases)('%s=%j is told in one sentence that names it and says what to write', (name, value) => {
    let message = '';
    try {
      readSettings({ [name]: value });
    } catch (error) {
      expect(error).toBeInstanceOf(SettingsError);
      ({ message } = error as SettingsError);
    }
    expect(message.startsWith(`${name} is "${value}", which is not `)).toBe(true);
    expect(message).toMatch(new RegExp(`; write for example ${name}=\\S+\\.$`));
    expect(message).not.toContain('\n');
  });

  it.each(Object.keys(wrong))('%s is answered with an example that is right', (name) => {
    const value = wrong[name]?.[0] ?? '';
    let example = '';
    try {
      readSettings({ [name]: value });
    } catch (error) {
      example = /write for example \w+=(\S+)\.$/.exec((error as Error).message)?.[1] ?? '';
    }
    expect(() => readSettings({ [name]: example })).not.toThrow();
    expect(example).not.toBe('');
  });
});

describe('the settings', () => {
  it('need nobody to set them', () => {
    const { buildDate, ...rest } = readSettings({});
    expect(rest).toEqual({
      siteUrl: 'https://both-banks.example',
      commentsOrigin: '',
      contact: 'editor@both-banks.example',
      contentRoot: 'content',
      preview: false,
      port: 4321,
      dataDir: '.data',
      trustedProxies: [],
    });
    expect(buildDate.toISOString()).toMatch(/T23:59:59\.000Z$/);
  });

  it.each([
    ['https://www.example.org/', 'https://www.example.org'],
    ['https://WWW.Example.org:443', 'https://www.example.org'],
    ['http://localhost:4321', 'http://localhost:4321'],
  ])('keep the site’s address without a slash: %s', (value, siteUrl) => {
    expect(readSettings({ SITE_URL: value }).siteUrl).toBe(siteUrl);
  });

  it.each(['short', 'thirty-two signs and blanks between them', `${'a'.repeat(40)}\n`])(
    'refuse a token that could be guessed or sent wrong, and do not show it: %j',
    (token) => {
      const read = () => readSettings({ COMMENTS_TOKEN: token });
      expect(read).toThrow('COMMENTS_TOKEN is not 32 or more');
      expect(read).not.toThrow(token);
    },
  );

  it('know the comments’ own address only where it is another than the site’s', () => {
    const COMMENTS_TOKEN = 'a'.repeat(32);
    const COMMENTS_URL = 'https://comments.example.org/';
    expect(readSettings({ COMMENTS_URL, COMMENTS_TOKEN })).toMatchObject({
      commentsOrigin: 'https://comments.example.org',
      commentsSource: { address: 'https://comments.example.org/api/snapshot', token: COMMENTS_TOKEN },
    });
    const same = readSettings({ SITE_URL: COMMENTS_URL, COMMENTS_URL, COMMENTS_TOKEN });
    expect([same.commentsOrigin, same.commentsSource?.token]).toEqual(['', COMMENTS_TOKEN]);
    expect(readSettings({ COMMENTS_URL }).commentsSource).toBeUndefined();
    expect(readSettings({ COMMENTS_TOKEN }).commentsSource).toBeUndefined();
    expect(readSettings({ COMMENTS_URL: 'http://127.0.0.1:8787' }).commentsOrigin).toBe(
      'http://127.0.0.1:8787',
    );
  });

  it.each([
    ['2026-11-21', '2026-11-21T23:59:59.000Z'],
    ['2024-02-29', '2024-02-29T23:59:59.000Z'],
    ['2026-11-21T09:30', '2026-11-21T09:30:00.000Z'],
    ['2026-11-21T09:30:15Z', '2026-11-21T09:30:15.000Z'],
  ])('read the build’s clock, a whole day to its end: %s', (value, moment) => {
    expect(readSettings({ BUILD_DATE: value }).buildDate.toISOString()).toBe(moment);
  });

  it.each([
    ['', []],
    ['127.0.0.1', ['127.0.0.1']],
    [' 127.0.0.1 , ::1,10.0.0.0/8,fd00::/8 ', ['127.0.0.1', '::1', '10.0.0.0/8', 'fd00::/8']],
  ])('list the proxies that are believed: “%s”', (value, trustedProxies) => {
    expect(readSettings({ TRUSTED_PROXIES: value }).trustedProxies).toEqual(trustedProxies);
  });

  it.each(['1', '80', '65535'])('take the port %s', (port) => {
    expect(readSettings({ PORT: port }).port).toBe(Number(port));
  });
});

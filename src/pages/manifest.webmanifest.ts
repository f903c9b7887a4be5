import type { APIRoute } from 'astro';
import { readColor } from '../art/palette.ts';
import { icons } from '../share/icons.ts';
import { site } from '../site.config.ts';
import tokens from '../styles/tokens.css?raw';

/** What a phone or computer is told that keeps the site among its programs; pages keep a way back and an address to share. */
export const GET: APIRoute = () =>
  new Response(
    `${JSON.stringify(
      {
        id: '/',
        name: site.name,
        short_name: site.name,
        description: site.description,
        lang: site.language,
        dir: 'ltr',
        start_url: '/',
        scope: '/',
        display: 'minimal-ui',
        background_color: readColor(tokens, 'paper').light,
        theme_color: readColor(tokens, 'paper').light,
        icons: icons
          .filter(({ purpose }) => purpose !== undefined)
          .map(({ src, size, purpose }) => ({ src, sizes: `${size}x${size}`, type: 'image/png', purpose })),
      },
      null,
      2,
    )}\n`,
  );

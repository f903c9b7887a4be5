import { html } from 'hono/html';
import type { ShellPage } from '../dependencies.ts';

/** A page that says something and leads on. */
export interface MessagePage {
  title: string;
  says: string;
  /** What is smaller than that, a paragraph each. */
  more?: readonly string[];
  /** Where to go now. */
  next: { words: string; address: string };
  /** What was typed, to be kept by hand. */
  kept?: string;
}

/** Says something, gives back what was typed, and leads on. */
export async function messagePage({
  title,
  says,
  more = [],
  next,
  kept = '',
}: MessagePage): Promise<ShellPage> {
  const body = await html`<div class="wrap narrow">
    <h1 class="index-title">${title}</h1>
    <p class="dek">${says}</p>
    ${more.map((paragraph) => html`<p>${paragraph}</p>`)}
    ${
      kept !== '' &&
      html`<p class="field">
        <label for="kept">Your text, to keep</label>
        <textarea id="kept" rows="8" readonly>${kept}</textarea>
      </p>`
    }
    <p class="actions"><a class="button-plain" href="${next.address}">${next.words}</a></p>
  </div>`;
  return { title, body: String(body) };
}

import { sayClock } from '../../language/clock.ts';
import { sayCount } from '../../language/counts.ts';
import { sayList } from '../../language/lists.ts';
import type { HandIn } from '../../team/hand-in.ts';
import { packHandIn } from '../../team/pack-hand-in.ts';
import { LONGEST_HAND_IN, writeHandIn } from '../../team/read-hand-in.ts';
import { findPart } from '../Progress/find-part.ts';
import { offerFile } from '../Standing/offer-file.ts';
import { copyLink, showCode } from '../Take/hand-out-link.ts';
import type { ToldModule } from './asked-module.ts';

/** Brings the ways out to life; answers how to show them for a hand-in that has just been made. */
export function passOn(
  ways: HTMLElement,
  module: ToldModule,
  facilitate: string,
): (handIn: HandIn, isKept: boolean) => void {
  const said = findPart(ways, '[role="status"]', HTMLElement);
  const shown = findPart(ways, '.hand-in-shown', HTMLElement);
  const share = findPart(ways, '[data-way="share"]', HTMLButtonElement);
  const place = { said, shown, holds: 'what you hand in' };
  let made: HandIn | undefined;

  share.hidden = !('share' in navigator);
  ways.addEventListener('click', ({ target }) => {
    const way = target instanceof HTMLElement ? target.dataset.way : undefined;
    if (way !== undefined && made !== undefined) void take(way, made);
  });

  async function take(way: string, handIn: HandIn): Promise<void> {
    const line = await packHandIn(handIn, module);
    const link = `${facilitate}#${line}`;
    if (way === 'share') await shareLink(link);
    if (way === 'link')
      await copyLink(link, 'Link copied. Paste it into a message to whoever leads your team.', place);
    if (way === 'line')
      await copyLink(
        line,
        'Copied. Paste it into a message; it is one long line that means nothing to people.',
        place,
      );
    if (way === 'code')
      await showCode(
        link,
        'There is too much for a QR code. Untick a text and hand in again, or send the link.',
        place,
      );
    if (way === 'file') {
      const name = `hand-in-${handIn.module}-${handIn.id.slice(0, 4)}.json`;
      offerFile(name, 'application/json', `${writeHandIn(handIn, 2)}\n`);
      shown.replaceChildren();
      said.textContent = `Saved as ${name}, where your browser puts downloads. Send that file to whoever leads your team.`;
    }
  }

  async function shareLink(url: string): Promise<void> {
    shown.replaceChildren();
    try {
      await navigator.share({ title: `Hand-in: ${module.title}`, url });
      said.textContent = 'Shared.';
    } catch (error) {
      const isStopped = error instanceof DOMException && error.name === 'AbortError';
      said.textContent = isStopped ? '' : 'Sharing did not work here. Copy the link instead.';
    }
  }

  return (handIn, isKept) => {
    const isLong = writeHandIn(handIn).length > LONGEST_HAND_IN;
    made = isLong ? undefined : handIn;
    shown.replaceChildren();
    said.textContent = isLong ? 'This is too long to hand in. Untick a text, then hand in again.' : '';
    findPart(ways, '.hand-in-made', HTMLElement).textContent = sayMade(handIn, isKept);
    ways.hidden = false;
    findPart(ways, 'h2', HTMLElement).focus();
  };
}

function sayMade({ at, name, answers, texts }: HandIn, isKept: boolean): string {
  const parts = [
    sayCount(Object.keys(answers).length, 'answer'),
    ...(texts === undefined ? [] : [`${sayCount(Object.keys(texts).length, 'text')} in your own words`]),
    name === undefined ? 'no name' : `the name ${name}`,
  ];
  const made = `Made at ${sayClock(new Date(at), new Date())}: ${sayList(parts)}.`;
  return isKept
    ? made
    : `${made} This browser keeps nothing, so if you hand in again you are counted as another person.`;
}

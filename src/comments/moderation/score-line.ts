import { html } from 'hono/html';
import { sayCount } from '../../language/counts.ts';
import { sayList } from '../../language/lists.ts';
import type { Assessment } from '../rules/spam-filter.ts';
import type { StoredComment } from '../store/records.ts';

type Html = ReturnType<typeof html>;

/** A comment's score in words, and below it the five things that moved it most. */
export function showScore(
  assessment: Assessment | undefined,
  sending: StoredComment['sending'],
): Html | string {
  if (assessment?.value === undefined) return '';
  const { isLikelySpam, says, reasons } = assessment;
  const list = (heading: string, towardSpam: boolean): Html | string => {
    const some = reasons.filter((reason) => reason.towardSpam === towardSpam);
    return some.length === 0
      ? ''
      : html`<p>${heading}</p>
          <ul>
            ${some.map((reason) => html`<li>${reason.says}</li>`)}
          </ul>`;
  };
  return html`<details class="score" data-likely="${isLikelySpam ? 'spam' : ''}">
    <summary>${says}</summary>
    ${list('Speaks for spam', true)} ${list('Speaks against spam', false)}
    ${
      sending?.hasWorked === false
        ? html`<p>A little higher: it was sent without the small sum that a browser with JavaScript does.</p>`
        : ''
    }
    <p>Counted in the comments that moderators published or marked as spam. You decide.</p>
  </details>`;
}

/** Says how many other comments have nearly the same text. */
export function sayAlike({ waiting, spam, published }: Assessment['alike']): string[] {
  const parts = [
    ...(waiting > 0 ? [`${sayCount(waiting, 'other')} waiting here`] : []),
    ...(spam > 0 ? [`${spam} marked as spam`] : []),
    ...(published > 0 ? [`${published} published`] : []),
  ];
  return parts.length === 0 ? [] : [`Nearly the same text: ${sayList(parts)}.`];
}

import { countPage } from '../../covenant/check-should.ts';
import { CAPS, CLAUSES } from '../../covenant/clauses.ts';
import { openChoices, versionsOf } from '../../covenant/draft.ts';
import { isBlocking } from '../../covenant/finding.ts';
import { sayVersion, stateOf } from '../../covenant/life-cycle.ts';
import { isEmptyDraft } from '../../covenant/merge-drafts.ts';
import { sayCount } from '../../language/counts.ts';
import { offerDeletion } from '../Kept/offer-deletion.ts';
import { findPart } from '../Progress/find-part.ts';
import { bringCovenant } from './bring-covenant.ts';
import { openDesk, type Desk } from './desk.ts';
import { bringFromModules } from './from-modules.ts';
import { COVENANT_TROUBLES } from './kept-draft.ts';
import { showClauses } from './show-clauses.ts';
import { showLife } from './show-life.ts';
import { showRecord } from './show-record.ts';
import { linkClauses, showSheet } from './show-sheet.ts';
import { takeCovenant } from './take-covenant.ts';

/** The page on which a covenant is written, checked, merged and signed; without it the page is a form to print. */
class Covenant extends HTMLElement {
  connectedCallback(): void {
    if (this.dataset.state !== undefined) return;
    const desk = openDesk();
    this.dataset.state = 'open';
    for (const part of this.querySelectorAll<HTMLElement>('.covenant-bar, .covenant-work'))
      part.hidden = false;
    this.querySelector('.covenant-without')?.remove();
    linkClauses(this);
    const news = findPart(this, '.covenant-trouble', HTMLElement);
    desk.watch(() => {
      showSheet(findPart(this, '.covenant-sheet', HTMLElement), desk.covenant());
      findPart(this, '.covenant-state', HTMLElement).textContent = sayState(desk);
      const trouble = desk.trouble();
      const isOver = trouble === '' && Object.values(COVENANT_TROUBLES).includes(news.textContent);
      // A voice reads it each time, and this comes with every letter.
      if (isOver || (trouble !== '' && news.textContent !== trouble)) news.textContent = trouble;
    });
    showClauses(this, desk);
    showLife(this, desk);
    showRecord(this, desk);
    takeCovenant(this, desk);
    bringFromModules(this, desk);
    offerDeletion(this, () => {
      desk.forget();
      news.textContent = 'Deleted from this browser.';
    });
    bringCovenant(this, desk);
    window.addEventListener('hashchange', openNamed);
    openNamed();
  }
}

/** “Draft: 6 of 8 clauses, 2 things to fix”. */
function sayState(desk: Desk): string {
  const covenant = desk.covenant();
  const draft = desk.draft();
  if (isEmptyDraft(draft)) return 'Draft: nothing written yet';
  const state = stateOf(covenant, desk.today());
  const choices = openChoices(draft).length;
  const toChoose = choices === 0 ? '' : `, ${sayCount(choices, 'part')} to choose`;
  if (state === 'signed') return `Signed: version ${sayVersion(covenant)}${toChoose}`;
  if (state === 'due') return `Due for review: version ${sayVersion(covenant)}${toChoose}`;
  if (state === 'ready') return choices === 0 ? 'Ready to sign' : `Draft: 8 of 8 clauses${toChoose}`;
  const begun = CLAUSES.filter(({ parts }) => parts.some((part) => versionsOf(draft, part).length > 0));
  const open = desk.findings().filter((finding) => {
    const isBegun = versionsOf(draft, finding.part).length > 0;
    return isBlocking(finding) && (isBegun || begun.length === CLAUSES.length);
  }).length;
  const words = countPage(covenant);
  const length = words > CAPS.page ? `, ${words} of ${CAPS.page} words` : '';
  return `Draft: ${begun.length} of 8 clauses${open === 0 ? '' : `, ${sayCount(open, 'thing')} to fix`}${toChoose}${length}`;
}

/** Opens the clause that the address names. */
function openNamed(): void {
  const name = location.hash.slice(1);
  const named = /^(?:clause-\w+|ten-points|broken|earlier)$/.test(name)
    ? document.getElementById(name)
    : null;
  if (!(named instanceof HTMLDetailsElement)) return;
  named.open = true;
  named.scrollIntoView();
  named.querySelector('summary')?.focus();
}

customElements.define('bb-covenant', Covenant);

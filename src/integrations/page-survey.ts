import { findPlacements, type Placement } from '../conversation/placement.ts';
import { findInline, type Inline } from './find-inline.ts';

/** What the end of a build must know of one page. */
export interface PageFindings {
  /** The page's style elements: where each text stands in the survey's list. */
  styles: number[];
  /** The first thing of the page that the security policy would refuse. */
  refused?: Inline;
  placements: Placement[];
}

/** What was seen of the pages, by file; plain data, fit to be sent from a thread. */
export interface Survey {
  /** Every text of a style element, once, however many pages have it. */
  styles: string[];
  pages: Map<string, PageFindings>;
}

/** A survey that has seen no page. */
export function startSurvey(): Survey {
  return { styles: [], pages: new Map() };
}

/** Looks a page over and adds what it finds. */
export function surveyPage(survey: Survey, file: string, html: string): void {
  const findings: PageFindings = { styles: [], placements: findPlacements(html) };
  for (const inline of findInline(html)) {
    if (inline.kind === 'style element') findings.styles.push(placeOf(inline.text, survey.styles));
    else findings.refused ??= inline;
  }
  survey.pages.set(file, findings);
}

function placeOf(text: string, texts: string[]): number {
  const known = texts.indexOf(text);
  return known === -1 ? texts.push(text) - 1 : known;
}

import { LAST_ASKS } from '../../team/debrief-sheet.ts';

/** What the page knows of a module. */
export interface KnownModule {
  /** Number of its covenant clause. */
  clause: number;
  /** Its own questions for the debrief. */
  asks: readonly string[];
}

/** What the page says of a module that is on this site; for any other the questions that every team can answer. */
export function findModule(place: HTMLElement, id: string): KnownModule {
  const line = [...place.querySelectorAll<HTMLElement>('.debrief-known > li')].find(
    ({ dataset }) => dataset.module === id,
  );
  const asks = [...(line?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent.trim());
  return { clause: Number(line?.dataset.clause ?? 0), asks: asks.length === 0 ? LAST_ASKS : asks };
}

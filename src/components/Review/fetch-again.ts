import { chooseAgain } from '../../training/choose-again.ts';
import type { ModuleProgress } from '../../training/progress.ts';
import { readQuestion } from '../Question/read-question.ts';

/**
 * The questions that a review asks again, as elements ready for this page: they are taken from the module's own page, so
 * that their words, reasons and hashes are those of today. Rejects where the page cannot be fetched.
 */
export async function fetchAgain(address: string, progress: ModuleProgress): Promise<HTMLElement[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const elements = [...page.querySelectorAll<HTMLElement>('.exercise')];
  const questions = elements.flatMap((element) => readQuestion(element) ?? []);
  return chooseAgain(questions, progress).flatMap(({ id }) => {
    const found = elements.find((element) => element.id === `q-${id}`);
    return found === undefined ? [] : [bring(found, address)];
  });
}

function bring(element: HTMLElement, address: string): HTMLElement {
  const brought = document.importNode(element, true);
  brought.dataset.afresh = '';
  // Its sources stand on the module's page.
  for (const link of brought.querySelectorAll('a[href^="#"]'))
    link.setAttribute('href', address + (link.getAttribute('href') ?? ''));
  return brought;
}

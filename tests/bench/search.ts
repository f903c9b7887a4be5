import { realSite } from '../built-sites.ts';
import { answerQuestions, isFound, readQuestions, type SearchAnswer } from '../search-quality.ts';

/*
 * How many of the committed questions have a good answer among the first five pages that search shows, by group, in the
 * real content as it was built for the tests: `npm test` once, then `npm run bench -- search`.
 */

/** Prints success@5 by group, each question that found nothing good, and which of the two lists had the answer. */
export async function benchSearch(): Promise<boolean> {
  const answers = await answerQuestions(realSite.root, readQuestions());
  const groups = [...new Set(answers.map(({ group }) => group))];
  for (const group of [...groups, 'all', 'blind']) {
    const own = answers.filter(
      (one) => group === 'all' || (group === 'blind' ? one.blind : one.group === group),
    );
    const found = own.filter(isFound);
    const jumped = own.filter(({ jumps, find }) => jumps.some((address) => find.includes(address)));
    const read = own.filter(({ texts, find }) => texts.some((address) => find.includes(address)));
    console.log(
      `${group}: ${found.length} of ${own.length} (${Math.round((100 * found.length) / own.length)} %); titles alone ${jumped.length}, text alone ${read.length}`,
    );
  }
  const heaviest = answers.toSorted((a, b) => b.bytes - a.bytes);
  const say = (one?: SearchAnswer): string =>
    `${((one?.bytes ?? 0) / 1024).toFixed(1)} KB in ${one?.requests ?? 0} requests (${one?.ask ?? ''})`;
  console.log(`a first question fetches ${say(heaviest[heaviest.length >> 1])} in the median`);
  console.log(`and at most ${say(heaviest[0])}`);
  const lost = answers.filter((answer) => !isFound(answer));
  for (const { group, ask, jumps, texts } of lost)
    console.log(`  not found (${group}): ${ask} → ${jumps.join(' ')} | ${texts.join(' ')}`);
  return lost.length === 0;
}

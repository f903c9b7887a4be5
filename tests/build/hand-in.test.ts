import { encode } from 'uqr';
import { afterAll, describe, expect, it } from 'vitest';
import type { AnswerForm } from '../../src/team/answer-form.ts';
import { makeHandIn } from '../../src/team/hand-in.ts';
import { packHandIn } from '../../src/team/pack-hand-in.ts';
import type { ToldQuestion } from '../../src/team/told-question.ts';
import { emptyModuleProgress, withText, type ModuleProgress } from '../../src/training/progress.ts';
import type { Answer } from '../../src/training/score.ts';
import { findAll, readAttribute, type Page } from '../checks/site.ts';
import { bothSites } from './both-sites.ts';

/** Largest QR codes (version, level L) that people may have to scan from a screen. */
const LARGEST = { choices: 9, withTexts: 15 };

const at = '2026-11-22T14:32:05.123Z';
const texts = [
  'We skip the third step when the shop is full. I noticed it on Saturday, with the man and the blue suit.',
  'a customer tells me on the phone that something went wrong',
  'say it back to them before I offer anything',
  'the end of next week',
];

const report: string[] = [];

afterAll(() => {
  console.log(report.join('\n'));
});

describe.each(bothSites)('%s', (name, site) => {
  const pages = site.pages.filter(({ address }) => address.endsWith('/hand-in/'));

  it('has a page to hand in on for each module', () => {
    expect(pages.length).toBeGreaterThan(1);
  });

  it.each(pages)('lets $address be handed in by a QR code that a phone reads', async (page) => {
    const choices = await versionOf(page, []);
    const withTexts = await versionOf(page, ['a-text', 'a-plan']);
    report.push(`${name}: ${page.address} choices ${choices}, with two texts ${withTexts}`);
    expect(choices).toBeLessThanOrEqual(LARGEST.choices);
    expect(withTexts).toBeLessThanOrEqual(LARGEST.withTexts);
  });
});

/** The version of the code for somebody who answered everything, each question the second time in another way. */
async function versionOf(page: Page, ticked: readonly string[]): Promise<number> {
  const [root] = findAll(page, '.hand-in');
  const read = (name: string): string => (root === undefined ? '' : readAttribute(root, name)) ?? '';
  // A marked boundary: the page itself wrote it.
  const questions = JSON.parse(read('data-questions')) as ToldQuestion[];
  const forms = questions.flatMap(({ form }) => form ?? []);
  const id = read('data-module');
  const progress = answerAll(forms);
  const handIn = makeHandIn({
    id: 'fedcba987654',
    module: id,
    at,
    name: ticked.length > 0 ? 'Alexandra' : '',
    progress,
    forms,
    ticked,
  });
  expect(Object.keys(handIn.answers)).toHaveLength(forms.length);
  const link = `https://both-banks.example${read('data-facilitate')}#${await packHandIn(handIn, { id, forms })}`;
  return encode(link, { ecc: 'L', boostEcc: false }).version;
}

function answerAll(forms: readonly AnswerForm[]): ModuleProgress {
  const answers = forms.map((form) => {
    const [first, last] = [answerTo(form, false), answerTo(form, true)];
    return [form.wording, { first: { answer: first, at }, last: { answer: last, at } }] as const;
  });
  const [thought = '', ...plan] = texts;
  const progress = { ...emptyModuleProgress(), answers: Object.fromEntries(answers) };
  return withText(withText(progress, 'a-text', [thought], at), 'a-plan', plan, at);
}

/** Of a story the way through eight scenes. */
function answerTo({ kind, things, places }: AnswerForm, isOther: boolean): Answer {
  const turned = isOther ? things.toReversed() : things;
  if (kind === 'match' || kind === 'sort') {
    const placed = things.map((thing, index) => [
      thing,
      places[(index + Number(isOther)) % places.length] ?? '',
    ]);
    return { placed: Object.fromEntries(placed) as Record<string, string> };
  }
  return { picked: turned.slice(0, { single: 1, multiple: 2, order: things.length, scenario: 8 }[kind]) };
}

import { sayList } from '../language/lists.ts';
import { CAPS, CLAUSES } from './clauses.ts';
import type { Covenant } from './covenant.ts';
import type { Finding } from './finding.ts';
import type { PartName } from './parts.ts';
import { countWords, gradeOf, listSentences } from './reading-ease.ts';
import { sayPartPlainly } from './say-clauses.ts';
import { findHedges, findLegalWords, findPassives, findPersonal, isFullName } from './word-rules.ts';

/** A part of the page whose words are read by customers, with those words. */
interface Said {
  part: PartName;
  cap: number;
  text: string;
}

/** What is worth mending or thinking about before a covenant is signed, in the order of the page. */
export function checkShould(covenant: Covenant): Finding[] {
  const said = sayAll(covenant);
  const page = said.map(({ text }) => text).join(' ');
  return [
    ...said.flatMap(checkWords),
    ...checkNames(covenant),
    ...(countWords(page) > CAPS.page
      ? [
          should(
            'life',
            `The page has ${countWords(page)} words. ${CAPS.page} fit; more may not print on one page.`,
          ),
        ]
      : []),
    ...(countWords(page) >= 30 && gradeOf(page) > CAPS.grade
      ? [
          should(
            'life',
            `Reading grade ${gradeOf(page).toFixed(1)}: above ${CAPS.grade}. Shorter words and sentences bring it down.`,
          ),
        ]
      : []),
  ];
}

/** How many words of the body are on the page. */
export function countPage(covenant: Covenant): number {
  return countWords(
    sayAll(covenant)
      .filter(({ part }) => part !== 'head')
      .map(({ text }) => text)
      .join(' '),
  );
}

/** How many words a clause has, and how many it may have. */
export function countPart(covenant: Covenant, part: PartName): { words: number; cap: number } {
  const clause = CLAUSES.find(({ parts }) => parts.includes(part));
  return { words: countWords(sayPartPlainly(covenant, part)), cap: clause?.cap ?? CAPS.head };
}

function sayAll(covenant: Covenant): Said[] {
  const { team, contact } = covenant;
  return [
    { part: 'head', cap: CAPS.head, text: [team, contact].join(' ').trim() },
    ...CLAUSES.flatMap(({ parts, cap }) =>
      parts.map((part) => ({ part, cap, text: sayPartPlainly(covenant, part) })),
    ),
  ];
}

function checkWords({ part, cap, text }: Said): Finding[] {
  const words = countWords(text);
  const hedges = findHedges(text);
  const legal = findLegalWords(text);
  const passives = part.startsWith('promise-') ? findPassives(text) : [];
  const long = part === 'head' ? [] : listSentences(text).filter((each) => countWords(each) > CAPS.sentence);
  // The team's own number belongs in the head.
  const personal = part === 'head' ? [] : findPersonal(text);
  return [
    ...(hedges.length === 0
      ? []
      : [should(part, `${quote(hedges)}: words that hedge or boast. Say what happens, and when.`)]),
    ...long.map((each) =>
      should(
        part,
        `A sentence of ${countWords(each)} words (“${begin(each)}”). ${CAPS.sentence} are enough.`,
      ),
    ),
    ...(words > cap ? [should(part, `${words} words; the cap is ${cap}.`)] : []),
    ...(passives.length === 0 ? [] : [should(part, `${quote(passives)}: who does it? Say so.`)]),
    ...(personal.length === 0
      ? []
      : [should(part, `This looks like ${sayList(personal)}. Leave out what tells who a customer is.`)]),
    ...(legal.length === 0
      ? []
      : [
          notice(
            part,
            `${quote(legal)}: consumer law may make this binding. Get advice from someone qualified in your country before you print it. (General information, not legal advice.)`,
          ),
        ]),
  ];
}

/** Customers sign with a first name or initials. */
function checkNames({ signatures }: Covenant): Finding[] {
  const full = signatures.filter(({ role, name }) => role === 'customer' && isFullName(name));
  const told = signatures.flatMap(({ name }) => findPersonal(name));
  return full.length === 0 && told.length === 0
    ? []
    : [
        should(
          'signatures',
          'A customer’s full name, phone or order number does not belong on the page. A first name or initials are enough.',
        ),
      ];
}

function quote(words: readonly string[]): string {
  return sayList(words.map((word) => `“${word}”`));
}

function begin(sentence: string): string {
  return `${sentence.split(/\s+/).slice(0, 4).join(' ')} …`;
}

function should(part: PartName, words: string): Finding {
  return { level: 'should', part, words };
}

function notice(part: PartName, words: string): Finding {
  return { level: 'notice', part, words };
}

import { sayDate } from '../language/dates.ts';
import { sayList } from '../language/lists.ts';
import { findBlockedAsk } from './blocked-asks.ts';
import type { Ask, Covenant, CovenantPromise } from './covenant.ts';
import type { PartName } from './parts.ts';

/** A paragraph of a clause; the name of a promise, as in “Price:”, stands before it. */
export interface Paragraph {
  name?: string;
  text: string;
}

/** The words of a clause's part as they are printed, one paragraph or several; none where nothing is written. */
export function sayPart(covenant: Covenant, part: PartName): Paragraph[] {
  const { purpose, chair, promises, ease, repair, care } = covenant;
  switch (part) {
    case 'purpose':
      return join([
        purpose.text,
        frame`This page covers ${purpose.covers}`,
        frame`It does not cover ${purpose.excludes}`,
      ]);
    case 'chair':
      return join([sayChair(chair), frame`The job rotates ${chair.rotation}`, chair.text]);
    case 'promise-1':
    case 'promise-2':
    case 'promise-3':
      return sayPromise(promises[Number(part.slice(-1)) - 1]);
    case 'ease':
      return join([ease.text]);
    case 'repair':
      return join([
        frame`Tell ${sayChoice(repair.routes)}`,
        frame`${repair.staysWith} stays with you`,
        frame`You hear a plan by ${repair.planBy}`,
        repair.authority.trim() === '' ? '' : `Any of us can ${bare(repair.authority)} without asking`,
        repair.text,
      ]);
    case 'care':
      return join([care.text, frame`We answer public comments ${care.publicReplyWithin}`]);
    case 'partnership':
      return join([...covenant.partnership.asks.map(sayAsk), covenant.partnership.respect]);
    case 'keeping':
      return join([
        ...sayCounts(covenant.keeping),
        frame`We review this page with ${covenant.keeping.reviewWith}`,
      ]);
    case 'head':
    case 'life':
    case 'signatures':
    case 'scores':
      return [];
  }
}

/** The same words in one line. */
export function sayPartPlainly(covenant: Covenant, part: PartName): string {
  return sayPart(covenant, part)
    .map(({ name, text }) => (name === undefined ? text : `${name}: ${text}`))
    .join(' ');
}

/** The words of one ask, without judging whether it may be asked. */
export function wordsOfAsk({ ask, why, otherWay }: Ask): string {
  return [ask, why, otherWay].join(' ').trim();
}

function sayAsk(ask: Ask): string {
  // What nobody may ask of customers stays off the page.
  if (findBlockedAsk(wordsOfAsk(ask)) !== undefined) return '';
  const asked = [ask.ask, ask.why].map(bare).filter((words) => words !== '');
  return [asked.join(', '), bare(ask.otherWay)].filter((words) => words !== '').join('; ');
}

function sayChair({ decisions, holderRole, evidence }: Covenant['chair']): string {
  const said = decisions.map(bare).filter((words) => words !== '');
  if (said.length === 0 && holderRole.trim() === '' && evidence.trim() === '') return '';
  const before =
    said.length === 0 ? '' : `Before we change ${sayList(said).replace(/ and (?=[^,]*$)/, ' or ')}, `;
  const holder = bare(holderRole) === '' ? 'one of us' : bare(holderRole);
  const brings = bare(evidence) === '' ? '' : ` and brings ${bare(evidence)}`;
  return raise(`${before}${holder} speaks for customers${brings}`);
}

function sayPromise(promise: CovenantPromise | undefined): Paragraph[] {
  if (promise === undefined) return [];
  const { moment, action, measure, ifWeCannot, trialUntil } = promise;
  const [, name, rest = ''] = /^\s*([^:.,]{1,30}):\s*(.*)$/s.exec(moment) ?? [undefined, undefined, moment];
  const does = [action, measure].map((words) => words.trim()).filter((words) => words !== '');
  const whole = [bare(rest), does.join(' ')].filter((words) => words !== '').join(', ');
  const trial = trialUntil === '' ? '' : `Trial until ${sayDate(new Date(`${trialUntil}T00:00:00Z`))}`;
  const [paragraph] = join([name === undefined ? raise(whole) : whole, ifWeCannot, trial]);
  if (paragraph === undefined) return [];
  return [name === undefined ? paragraph : { name: name.trim(), text: paragraph.text }];
}

/** Counts that are shown together stand in one sentence; what is broken follows those of the first. */
function sayCounts({ counts, whenBroken }: Covenant['keeping']): string[] {
  const places = new Map<string, string[]>();
  for (const { name, shownAt, every } of counts) {
    if (bare(name) === '') continue;
    const place = [shownAt, every]
      .map(bare)
      .filter((words) => words !== '')
      .join(' ');
    places.set(place, [...(places.get(place) ?? []), bare(name)]);
  }
  const broken = bare(whenBroken);
  if (places.size === 0) return [broken];
  return [...places].map(([place, names], index) => {
    const all = index === 0 && broken !== '' ? [...names, broken] : names;
    return raise(place === '' ? all.join(', ') : `${place}: ${all.join(', ')}`);
  });
}

/** “in person, by text or by email”. */
function sayChoice(items: readonly string[]): string {
  const said = items.map(bare).filter((words) => words !== '');
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} or ${said.at(-1) ?? ''}`;
}

/** The sentence where its blank is filled; an empty text otherwise. */
function frame(words: TemplateStringsArray, blankWords: string): string {
  const filled = bare(blankWords);
  return filled === '' ? '' : raise(`${words[0] ?? ''}${filled}${words[1] ?? ''}`);
}

/** Without white space around and without the stop that a frame sets itself. */
function bare(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}

function raise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Sentences in one paragraph, each with its stop. */
function join(sentences: readonly string[]): Paragraph[] {
  const ended = sentences
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '')
    .map((sentence) => (/[.!?…]["”’)]?$/.test(sentence) ? sentence : `${sentence}.`));
  return ended.length === 0 ? [] : [{ text: ended.join(' ') }];
}

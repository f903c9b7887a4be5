import type { Element } from 'hast';
import type { Outcome, Scene, Words } from '../../training/question.ts';
import { titleOf } from '../components.ts';
import { readValues } from '../render.ts';
import { isComponent, textOf, type ComponentNode, type ProseNode } from '../tree.ts';
import {
  identityOf,
  isBlank,
  isElement,
  type PlacedQuestion,
  type QuestionReader,
} from './question-reader.ts';

const OUTCOMES: ReadonlyMap<string, Outcome> = new Map([
  ['Kept', 'kept'],
  ['Bent', 'bent'],
  ['Broken', 'broken'],
]);

/** Reads `<Scenario>`: an opening, if there is one, and its scenes. */
export function readScenario(node: ComponentNode, reader: QuestionReader): PlacedQuestion {
  const blocks = node.children.filter((child) => !isBlank(child));
  const scenes = blocks.filter(
    (child): child is ComponentNode => isComponent(child) && child.name === 'Scene',
  );
  const [first] = scenes;
  const lead = first === undefined ? [] : blocks.slice(0, blocks.indexOf(first));
  const stray = blocks.slice(lead.length).find((child) => !scenes.some((scene) => scene === child));
  if (stray !== undefined) {
    const remedy = 'Put it into a scene, or before the first one.';
    reader.report(stray, '<Scenario>', 'stands between the scenes', remedy);
  }
  const opening = reader.wordsOf(lead).html;
  return reader.place(
    node,
    {
      kind: 'scenario',
      ...identityOf(node),
      ...(opening === '' ? {} : { lead: opening }),
      stem: reader.wordsOf([{ type: 'text', value: titleOf(readValues(node)) }]),
      isExample: true,
      scenes: scenes.map((scene) => readScene(scene, reader)),
    },
    scenes,
  );
}

function readScene(node: ComponentNode, reader: QuestionReader): Scene {
  const blocks = node.children.filter((child) => !isBlank(child));
  const last = blocks.at(-1);
  const ways = last !== undefined && isListOfWays(last) ? last : undefined;
  const told = blocks.filter((block) => block !== ways && startOf(block)?.kind !== 'way back');
  const ending = blocks.map(startOf).find((start) => start?.kind === 'outcome');
  const wayBack = blocks.map(startOf).find((start) => start?.kind === 'way back');
  const outcome = ending === undefined ? undefined : OUTCOMES.get(ending.word);
  if (ending !== undefined && outcome === undefined) {
    const remedy = 'Write **Outcome: Kept.**, **Outcome: Bent.** or **Outcome: Broken.**';
    reader.report(ending.paragraph, '<Scene>', `“${ending.word}” is no outcome`, remedy);
  }
  return {
    id: identityOf(node).id,
    words: reader.wordsOf(told.map((block) => withoutStart(block))),
    choices: ways === undefined ? [] : readWays(ways, reader),
    ...(outcome === undefined ? {} : { outcome }),
    ...(wayBack === undefined ? {} : { wayBack: reader.phraseOf(wayBack.rest) }),
  };
}

/** A paragraph that begins with **Outcome: …** or **Way back:**, taken apart. */
function startOf(block: ProseNode) {
  if (!isElement(block, 'p')) return undefined;
  const [first, ...rest] = block.children;
  if (!isElement(first, 'strong')) return undefined;
  const label = textOf(first).trim();
  if (/^Way back[:.]?$/.test(label)) return { kind: 'way back' as const, word: '', paragraph: block, rest };
  const word = /^Outcome:\s*(\S*?)[.:]?$/.exec(label)?.[1];
  return word === undefined ? undefined : { kind: 'outcome' as const, word, paragraph: block, rest };
}

/** The outcome is kept as data and printed as a label, so its words leave the paragraph. */
function withoutStart(block: ProseNode): ProseNode {
  const start = startOf(block);
  return start === undefined ? block : { ...start.paragraph, children: start.rest };
}

function isListOfWays(node: ProseNode): node is Element {
  return isElement(node, 'ul') && linesOf(node).some((line) => linkOf(line) !== undefined);
}

function linesOf(list: Element): Element[] {
  return list.children.filter((child) => isElement(child, 'li'));
}

function contentOf(line: Element): ProseNode[] {
  const content = line.children.flatMap((child) => (isElement(child, 'p') ? child.children : [child]));
  return content.filter((child) => !isBlank(child));
}

function linkOf(line: Element): Element | undefined {
  const [link] = contentOf(line);
  return isElement(link, 'a') && link.properties.href?.startsWith('#') === true ? link : undefined;
}

function readWays(list: Element, reader: QuestionReader): { words: Words; to: string }[] {
  return linesOf(list).flatMap((line) => {
    const link = linkOf(line);
    if (link === undefined || contentOf(line).length > 1) {
      const remedy =
        'Write one link a line, - [what somebody says](#scene): what follows is told by that scene.';
      reader.report(line, '<Scene>', link === undefined ? 'is no way on' : 'says more than its link', remedy);
    }
    if (link === undefined) return [];
    return [{ words: reader.phraseOf(link.children), to: link.properties.href?.slice(1) ?? '' }];
  });
}

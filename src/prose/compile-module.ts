import type { Root } from 'hast';
import type { Question, Step } from '../training/question.ts';
import { titleOf } from './components.ts';
import type { Compiled, ProseSource } from './compile.ts';
import { lintTree } from './lint.ts';
import { moduleComponents } from './module-components.ts';
import { lintOutline } from './module-outline.ts';
import type { Place } from './problem.ts';
import { QuestionReader, type PlacedQuestion } from './questions/question-reader.ts';
import { readQuestion } from './questions/read-question.ts';
import { writeQuestion, type View } from './questions/write-question.ts';
import { readValues, renderTree, TreeWriter, type Heading, type Picture } from './render.ts';
import { isComponent, parseBody, placeOf, textOf, type ComponentNode, type ProseNode } from './tree.ts';
import { countWords } from './words.ts';

/** The body of a training module, compiled once: plain data, fit for a cache file. */
export interface ModuleProse {
  /** HTML of each view, with `<bb-picture n="…">` where pictures stand. */
  views: Record<View, string>;
  /** Headings of the module's page. */
  headings: Heading[];
  pictures: Picture[];
  /** Words of all that a learner reads. */
  words: number;
  /** Whether the italic font is needed for the first view. */
  hasItalics: boolean;
  steps: ModuleStep[];
  questions: Question[];
}

/** A step, with the ids of the questions that stand in it. */
export interface ModuleStep extends Step {
  questions: string[];
}

/** Where the parts of a module stand, for mistakes that only show when its front matter is known too. */
export interface ModulePlaces {
  questions: { place: Place; parts: Place[] }[];
  steps: Place[];
}

/** A compiled module with its mistakes and what it refers to. Without `module`, the body could not be parsed. */
export interface CompiledModule extends Omit<Compiled, 'prose'> {
  module?: ModuleProse;
  places: ModulePlaces;
}

/** Ids that the pages round a module's text use for themselves. */
const MODULE_PAGE_IDS = [
  'clause',
  'with-a-team',
  'second-look',
  'before',
  'agenda',
  'voting',
  'debrief',
  'key',
];

/** Compiles the body of a training module; never throws on an author's mistake. */
export function compileModule(source: ProseSource): CompiledModule {
  const parsed = parseBody(source.body, source.file, source.offset);
  if ('problem' in parsed) {
    const places = { questions: [], steps: [] };
    return { problems: [parsed.problem], links: [], facts: [], pictures: [], places };
  }
  const { tree } = parsed;
  const lint = lintTree(tree, { ...source, components: moduleComponents });
  const writing = { cite: source.cite, components: moduleComponents, pictures: [], ids: MODULE_PAGE_IDS };
  const reader = new QuestionReader(source.file, source.offset, new TreeWriter(writing));
  const placed = readQuestions(tree, reader);
  const view = (name: View): ReturnType<typeof renderTree> => {
    const written = new Map([...placed].map(([node, { question }]) => [node, writeQuestion(question, name)]));
    return renderTree({ ...tree, children: pruneFor(name, tree) }, { ...writing, written });
  };
  const page = view('page');
  const steps = tree.children.filter((node) => isComponent(node) && node.name === 'Step');
  const views = {
    page: page.html,
    workbook: view('workbook').html,
    guide: view('guide').html,
    feed: view('feed').html,
  };
  return {
    ...lint,
    problems: [...lint.problems, ...reader.problems, ...lintOutline(tree, source)],
    module: {
      views,
      headings: page.headings,
      pictures: page.pictures,
      words: countWords(pruneFor('page', tree).map(textOf).join(' ')),
      hasItalics: /<(?:em|i|cite)[ >]/.test(views.page),
      steps: describeSteps(steps.filter(isComponent), page.headings, placed),
      questions: [...placed.values()].map(({ question }) => question),
    },
    places: {
      questions: [...placed.values()].map(({ place, parts }) => ({ place, parts })),
      steps: steps.map((step) => placeOf(step, source.offset)),
    },
  };
}

/** The questions of a body in its own order, by their nodes. */
function readQuestions(tree: Root, reader: QuestionReader): Map<ComponentNode, PlacedQuestion> {
  const found = new Map<ComponentNode, PlacedQuestion>();
  const walk = (node: ProseNode): void => {
    const question = isComponent(node) ? readQuestion(node, reader) : undefined;
    if (question !== undefined && isComponent(node)) found.set(node, question);
    else if ('children' in node) node.children.forEach(walk);
  };
  tree.children.forEach(walk);
  return found;
}

/** What somebody who leads a team needs besides the module's own page. */
const LED = /^(?:Quiz|Order|Match|Sort|Scenario|Reflection|Commitment|Discuss|Facilitator|Keypoints)$/;

/** The nodes of one view: notes for whoever leads stand in the guide only, and there the running text is left out. */
function pruneFor(view: View, tree: Root): Root['children'] {
  const isShown = (node: ProseNode): boolean => {
    const name = isComponent(node) ? (node.name ?? '') : '';
    return view === 'guide' ? LED.test(name) : name !== 'Facilitator';
  };
  return tree.children.flatMap((node) => {
    if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Step') return view === 'guide' ? [] : [node];
    return [{ ...node, children: node.children.filter(isShown) }];
  });
}

function describeSteps(
  steps: readonly ComponentNode[],
  headings: readonly Heading[],
  placed: ReadonlyMap<ComponentNode, PlacedQuestion>,
): ModuleStep[] {
  const own = headings.filter(({ depth }) => depth === 2);
  return steps.map((step, index) => {
    const values = readValues(step);
    return {
      id: own[index]?.id ?? '',
      title: titleOf(values),
      minutes: Number(values.minutes) || 0,
      questions: step.children.flatMap((node) => {
        const question = isComponent(node) ? placed.get(node)?.question : undefined;
        return question === undefined ? [] : [question.id];
      }),
    };
  });
}

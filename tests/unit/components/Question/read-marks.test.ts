import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarks, type Mark } from '../../../../src/components/Question/read-marks.ts';
import { writeQuestion } from '../../../../src/prose/questions/write-question.ts';
import { isScored, type Question } from '../../../../src/training/question.ts';
import { scoreAnswer, type Answer, type Score } from '../../../../src/training/score.ts';
import { elementsOf } from '../../prose/compile-body.ts';
import { everyQuestion, inStep, moduleOf } from '../../prose/compile-module-body.ts';

const { questions } = moduleOf(inStep(everyQuestion));

/** What the page's HTML says of a question, found as the browser finds it. */
function readBack(question: Question): Question | undefined {
  const html = writeQuestion(question, 'page');
  const [frame] = elementsOf(html);
  const { dataKind: kind, dataHash: hash } = frame?.properties ?? {};
  const scenes = elementsOf(html).filter(({ properties }) => String(properties.className) === 'scene');
  const marks = scenes.map(({ properties }): Mark => ({
    key: String(properties.id).replace(`q-${question.id}-`, ''),
    outcome: properties.dataOutcome?.toString(),
  }));
  const reasons = elementsOf(html.slice(html.indexOf('<details')));
  const marked = reasons.filter(({ properties }) => properties.dataKey !== undefined).map(markOf);
  const head = { id: question.id, hash: String(hash), kind: String(kind) };
  return readMarks(head, question.kind === 'scenario' ? marks : marked);
}

function markOf({ properties }: ReturnType<typeof elementsOf>[number]): Mark {
  const { dataKey, dataRight, dataOption, dataBin } = properties;
  return {
    key: dataKey?.toString(),
    right: dataRight?.toString(),
    option: dataOption?.toString(),
    bin: dataBin?.toString(),
  };
}

/** Keys that an answer to a question may name, and some that it should not. */
function namesIn(question: Question): string[] {
  const names = JSON.stringify(question).matchAll(/"(?:key|optionKey|bin|id)":"([^"]+)"/g);
  return [...new Set([...names].map(([, name = '']) => name)), 'gone'];
}

function anyAnswer(question: Question): fc.Arbitrary<Answer> {
  const name = fc.constantFrom(...namesIn(question));
  return fc.oneof(
    fc.record({ picked: fc.uniqueArray(name) }),
    fc.record({ placed: fc.dictionary(name, name, { noNullPrototype: true }) }),
  );
}

const plain = ({ verdict, parts }: Score) => ({
  verdict,
  parts: parts.map(({ key, isRight }) => `${key} ${isRight ? 'right' : 'wrong'}`),
});

describe('a question read back from its page', () => {
  it.each(questions.filter(isScored).map((question) => [question.kind, question] as const))(
    'scores every answer as its model does: %s',
    (_kind, question) => {
      const back = readBack(question);
      if (back === undefined || !isScored(back)) throw new Error('it was not read back');
      expect([back.id, back.hash, back.kind]).toEqual([question.id, question.hash, question.kind]);
      fc.assert(
        fc.property(anyAnswer(question), (answer) => {
          expect(plain(scoreAnswer(back, answer))).toEqual(plain(scoreAnswer(question, answer)));
        }),
      );
    },
  );

  it('knows which way a right answer lies, so that the comparison means something', () => {
    const single = questions.find(({ kind }) => kind === 'single');
    if (single?.kind !== 'single') throw new Error('there is no quiz');
    const right = single.choices.filter(({ isRight }) => isRight).map(({ key }) => key);
    const back = readBack(single);
    expect(back?.kind === 'single' && scoreAnswer(back, { picked: right }).verdict).toBe('right');
  });

  it('is the learner’s own where nobody scores it, and nothing where its kind is unknown', () => {
    const open = questions.filter((question) => !isScored(question)).map(readBack);
    expect(open.map((question) => question?.kind)).toEqual(['reflection', 'commitment']);
    expect(readMarks({ id: 'a', hash: 'b', kind: 'riddle' }, [])).toBeUndefined();
  });
});

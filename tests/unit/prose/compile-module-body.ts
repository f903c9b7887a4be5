import { compileModule, type CompiledModule, type ModuleProse } from '../../../src/prose/compile-module.ts';
import type { Question } from '../../../src/training/question.ts';

/** Compiles a module's body, of which nothing is known but a citation that tries to break out of where it is printed. */
export function compileModuleBody(body: string): CompiledModule {
  return compileModule({ body, file: 'module.mdx', offset: 0, cite: (id) => `"Cite" <${id}>` });
}

/** The compiled form of a module's body; throws where it could not be parsed. */
export function moduleOf(body: string): ModuleProse {
  const { module, problems } = compileModuleBody(body);
  if (module === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return module;
}

/** A step that holds this. */
export function inStep(body: string): string {
  return `<Step title="A step" minutes="3">\n\n${body}\n\n</Step>\n`;
}

/** The first question of a step that holds this; throws where there is none. */
export function questionOf(body: string): Question {
  const [question] = moduleOf(inStep(body)).questions;
  if (question === undefined) throw new Error('no question');
  return question;
}

/** Each problem of a body, “line:column field: message”. */
export function tellModuleProblems(body: string): string[] {
  return compileModuleBody(body).problems.map(
    ({ line, column, field, message }) => `${line}:${column} ${field}: ${message}`,
  );
}

/** One of each question, with reasons that can be told apart. */
export const everyQuestion = `
<Quiz id="single" objective="see">

Which "one"?

- [ ] *First*
  - Why first.
- [x] Second
  - Why <Fact id="F01">second</Fact>.

</Quiz>

<Quiz id="multiple" objective="see" example>

Paid $5.

Which ones?

- [x] Third
  - Why third.
- [x] Fourth
  - Why fourth.
- [ ] Fifth
  - Why fifth.

</Quiz>

<Order id="order" objective="see">

In order?

1. One
   - Why one.
2. Two

   - Why two.

</Order>

<Match id="match" objective="see">

Which belong together?

| Left | Right | Why |
|---|---|---|
| Bank | River | Why river. |
| Roof | House | Why house. |

</Match>

<Sort id="sort" objective="see">

Which goes where?

### Even

- Two
  - Why even.

### Odd

- Three
  - Why odd.

</Sort>

<Scenario id="story" title="A story">

Before it.

<Scene id="start">

It begins.

- [Go *on*](#kept)
- [Stay](#bent)

</Scene>

<Scene id="kept">

**Outcome: Kept.** It is kept.

</Scene>

<Scene id="bent">

**Outcome: Bent.** It is bent.

**Way back:** say so.

</Scene>

</Scenario>

<Reflection id="thought">

What do you think?

</Reflection>

<Commitment id="plan">

What will you do?

</Commitment>`;

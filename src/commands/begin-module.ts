/** A draft of a module with the shape every module has; it passes the check as it is. */
export function beginModule(title: string, slug: string, today: Date): string {
  return `---
id: ${slug}
version: 1
title: ${JSON.stringify(title)}
summary: Say in one sentence of at most 160 characters what one can do afterwards.
minutes: 9
level: first
theme: promises
objectives:
  - { id: choose, text: "Choose …" }
  - { id: write-clause, text: "Write a clause that …" }
prerequisites: []
secondLook:
  - { ask: "What …?", answer: "…" }
  - { ask: "Why …?", answer: "…" }
team:
  minutes: 20
  size: { from: 3, to: 12 }
  prepare: []
  materials: []
  agenda:
    - { minutes: 5, do: "Alone, …" }
    - { minutes: 15, do: "Together, …" }
  output: What the team leaves with.
  debrief: ["What did you keep?"]
clause:
  number: 1
  heading: A heading
  frame: "We [do what] by [when]."
  tests: ["A stranger could check it", "It names a moment"]
  words: 40
sources: []
published: ${today.toISOString().slice(0, 10)}
reviewedOn: ${today.toISOString().slice(0, 10)}
draft: true
---

<Example>

A story of one minute, invented, in 40 to 110 words.

</Example>

<Step title="What it is about" minutes="3">

A lesson of 150 to 250 words, with one small example.

<Quiz id="first-check" objective="choose">

Which …?

- [ ] A choice that good people make
  - What is reasonable in it, and why it is not right.
- [x] The right choice, no longer than the others
  - Why it is right.
- [ ] Another choice that good people make
  - What is reasonable in it, and why it is not right.

</Quiz>

</Step>

<Step title="Try it" minutes="3">

<Scenario id="the-story" title="A title">

<Scene id="start">

What happens, in 60 words or fewer.

- ["What somebody says."](#kept)
- ["What somebody else says."](#bent)

</Scene>

<Scene id="kept">

**Outcome: Kept.** How it ends.

</Scene>

<Scene id="bent">

**Outcome: Bent.** How it ends.

**Way back:** what mends it.

</Scene>

</Scenario>

</Step>

<Step title="Your clause" minutes="3">

<Reflection id="a-thought">

Think of …

</Reflection>

<Commitment id="my-plan" objective="write-clause">

When will you …?

</Commitment>

<Facilitator>

What to say first, what to watch for, remote, access.

</Facilitator>

</Step>
`;
}

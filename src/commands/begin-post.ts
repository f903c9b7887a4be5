import { site } from '../site.config.ts';

/** A draft with the shape every post has; it passes the check as it stands. */
export function beginPost(title: string, _slug: string, today: Date): string {
  return `---
title: ${JSON.stringify(title)}
description: Say in one sentence of at most 155 characters what the post says.
published: ${today.toISOString().slice(0, 10)}
categories: [everyday-service]
tags: []
authors: [${site.byline}]
sources: []
question: What would you like to hear from readers?
draft: true
---

<Example>
Open with a scene or a question, in two to four sentences.
</Example>

**Say the point in one sentence.** Then go on.

## A heading that says something

Text.

<TryThis>
One action for this week, and what it costs.
</TryThis>

## What the evidence can't tell us

One short paragraph.

<BuildItIn>
Which clause of a covenant this becomes, with a sample wording.
</BuildItIn>
`;
}

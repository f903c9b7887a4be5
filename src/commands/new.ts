import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { headingId } from '../prose/render.ts';
import { readSettings, site } from '../site.config.ts';
import { runCommand, UsageError } from './run-command.ts';

const USAGE = 'Write: npm run new post "The title of the post"';

await runCommand(() => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [kind, title] = positionals;
  if (kind !== 'post' || title === undefined || title.trim() === '' || positionals.length > 2)
    throw new UsageError(USAGE);
  const { contentRoot, buildDate } = readSettings(process.env);
  const folder = join(contentRoot, 'posts', slugOf(title));
  const file = join(folder, 'index.mdx');
  if (existsSync(folder))
    throw new UsageError(`${folder} exists already; choose another title, or write there.`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, draftOf(title, buildDate));
  console.log(`Wrote ${file}, a draft. See it with: npm run dev`);
  return 0;
});

/** The address made of a title: plain letters and digits, whatever the title's own are. */
function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[^\p{ASCII}’‘]+/gu, (others) => (/^\p{M}/u.test(others) ? '' : ' '));
  if (!/[a-z0-9]/i.test(plain)) {
    throw new UsageError(
      'The address is made of the title, which needs a letter from a to z or a digit for that.',
    );
  }
  return headingId(plain);
}

/** A draft with the shape every post has; it passes the check as it stands. */
function draftOf(title: string, today: Date): string {
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

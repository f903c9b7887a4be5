import { z } from 'astro/zod';
import { moduleSchema, pathSchema } from '../library/module-schema.ts';
import {
  commentSchema,
  correctionSchema,
  factSchema,
  pageSchema,
  personSchema,
  postSchema,
  seriesSchema,
  topicSchema,
} from '../library/schemas.ts';
import { policySchema } from '../library/policy-schema.ts';
import { components, type ComponentSet, type ProseComponent } from '../prose/components.ts';
import { samples } from '../prose/questions/samples.ts';
import { moduleComponents } from '../prose/module-components.ts';

/** Each kind of file an author writes, with the schema that checks it. */
const FILES: readonly { file: string; about: string; schema: z.ZodType }[] = [
  {
    file: 'posts/<slug>/index.mdx',
    about:
      'A post: one folder, whose name is its address. Pictures stand beside it. Folders may be grouped, as in `posts/2026/<slug>/`.',
    schema: postSchema,
  },
  {
    file: 'modules/<slug>/index.mdx',
    about: 'A training module: one folder, whose name is its address.',
    schema: moduleSchema,
  },
  {
    file: 'paths/<id>.yaml',
    about: 'A path of modules, or a track for those who do not take all; the file’s name is its address.',
    schema: pathSchema,
  },
  {
    file: 'pages/<name>.mdx',
    about:
      'A page such as about or privacy. It may use Fact, Example, Note, ContactLink, CorrectionsList, KeptDays (how long comments and what belongs to them are kept) and OwnDataLink (to the page on which writers see and erase it).',
    schema: pageSchema,
  },
  { file: 'people/<id>.yaml', about: 'Somebody who signs posts.', schema: personSchema },
  { file: 'categories.yaml, tags.yaml', about: 'One entry an id.', schema: topicSchema },
  { file: 'series.yaml', about: 'One entry an id.', schema: seriesSchema },
  {
    file: 'facts.yaml',
    about: 'The fact register: one entry an id, F01 and on. A figure enters here before it is printed.',
    schema: factSchema,
  },
  { file: 'corrections.yaml', about: 'A list, in any order.', schema: correctionSchema },
  {
    file: 'comments/<name>.yaml',
    about: 'A list of approved comments kept with the site.',
    schema: commentSchema,
  },
  {
    file: 'comment-policy.yaml',
    about:
      'What comments are for and by which rules they are read. The endpoint enforces it, the form quotes it, and `/comments-policy/` is made from it.',
    schema: policySchema,
  },
];

interface JsonSchema {
  description?: string;
  type?: string;
  enum?: string[];
  default?: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
}

/** The authors' guide as Markdown: every field and component in the words that the checks themselves use. */
export function writeAuthorsGuide(): string {
  return `# How to write for this site

Made from the schemas by \`npm run fix\`; change the words in \`src/library/schemas.ts\`, \`src/library/module-schema.ts\`, \`src/prose/components.ts\` and \`src/prose/module-components.ts\`.

Begin a post with \`npm run new post "Its title"\` and a module with \`npm run new module "Its title"\`, look at it with \`npm run dev\` (drafts and future posts show there, with a banner), and check it with \`npm run check\`, which names file, line, column, field and remedy of every mistake at once. \`draft: true\` comes off when it is ready.

A body is Markdown (GFM: tables, footnotes, task lists) with the components below, and no \`import\`, \`export\`, \`{ }\` or raw HTML. Straight quotes become printed ones. Sections begin with \`##\`.

**Figures need a source.** A percentage, an amount of money, “million”, “three times more” or “studies show” is refused everywhere but inside \`<Fact>\`, \`<Source>\` and \`<Example>\`.

## Components in a post

${describeComponents(components)}

## Components in a module

A module is an opening and 3 to 6 steps, and all but the opening stands in a step; sections inside one begin with \`###\`. Its body is Markdown that reads well by itself: the page, the workbook, the facilitator’s guide and the reviews are made from it. Leave an empty line before and after each tag.

${describeComponents(moduleComponents)}

Questions, as they are written:

\`\`\`mdx
${samples}
\`\`\`

## Fields

${FILES.map(describeFile).join('\n\n')}
`;
}

function describeComponents(set: ComponentSet): string {
  const rows = Object.entries(set).map(describeComponent);
  return `| component | stands | attributes | what it is for |\n|---|---|---|---|\n${rows.join('\n')}`;
}

function describeComponent([name, { place, within, attributes, about }]: [string, ProseComponent]): string {
  const list = Object.entries(attributes).map(
    ([attribute, manual]) =>
      `\`${attribute.replace('?', '')}\`${attribute.endsWith('?') ? ' (optional)' : ''}: ${manual}`,
  );
  return `| \`<${name}>\` | ${place === 'inline' ? 'in a sentence' : `on lines of its own${within === undefined || within === '' ? '' : `, in \`<${within}>\``}`} | ${list.join(' ') || 'none'} | ${about} |`;
}

function describeFile({ file, about, schema }: (typeof FILES)[number]): string {
  // A marked boundary: zod writes JSON Schema, of which only these keys are read.
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return `### ${file}\n\n${about}\n\n| field | must | what to write |\n|---|---|---|\n${describeFields(json).join('\n')}`;
}

function describeFields({ properties = {}, required = [] }: JsonSchema, prefix = ''): string[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const inner = field.properties === undefined ? field.items : field;
    const must = required.includes(name)
      ? 'yes'
      : field.default === undefined
        ? ''
        : `else ${JSON.stringify(field.default)}`;
    return [
      `| \`${prefix}${name}\` | ${must} | ${field.description ?? ''} |`,
      ...(inner?.properties === undefined ? [] : describeFields(inner, `${prefix}${name}.`)),
    ];
  });
}

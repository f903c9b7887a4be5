import { z } from 'astro/zod';
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
import { components } from '../prose/components.ts';

/** Each kind of file an author writes, with the schema that checks it. */
const FILES: readonly { file: string; about: string; schema: z.ZodType }[] = [
  {
    file: 'posts/<slug>/index.mdx',
    about:
      'A post: one folder, whose name is its address. Pictures stand beside it. Folders may be grouped, as in `posts/2026/<slug>/`.',
    schema: postSchema,
  },
  {
    file: 'pages/<name>.mdx',
    about:
      'A page such as about or privacy. It may use Fact, Example, Note, ContactLink and CorrectionsList.',
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

Made from the schemas by \`npm run fix\`; change the words in \`src/library/schemas.ts\` and \`src/prose/components.ts\`.

Begin a post with \`npm run new post "Its title"\`, look at it with \`npm run dev\` (drafts and future posts show there, with a banner), and check it with \`npm run check\`, which names file, line, column, field and remedy of every mistake at once. \`draft: true\` comes off when it is ready.

A body is Markdown (GFM: tables, footnotes, task lists) with the components below, and no \`import\`, \`export\`, \`{ }\` or raw HTML. Straight quotes become printed ones. Sections begin with \`##\`.

**Figures need a source.** A percentage, an amount of money, “million”, “three times more” or “studies show” is refused everywhere but inside \`<Fact>\`, \`<Source>\` and \`<Example>\`.

## Components in a post

| component | stands | attributes | what it is for |
|---|---|---|---|
${Object.entries(components).map(describeComponent).join('\n')}

## Fields

${FILES.map(describeFile).join('\n\n')}
`;
}

function describeComponent([name, { place, attributes, about }]: [
  string,
  (typeof components)[string],
]): string {
  const list = Object.entries(attributes).map(
    ([attribute, manual]) =>
      `\`${attribute.replace('?', '')}\`${attribute.endsWith('?') ? ' (optional)' : ''}: ${manual}`,
  );
  return `| \`<${name}>\` | ${place === 'block' ? 'on lines of its own' : 'in a sentence'} | ${list.join(' ') || 'none'} | ${about} |`;
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

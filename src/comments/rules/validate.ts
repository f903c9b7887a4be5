import { cleanName } from '../../language/names.ts';
import type { CommentLimits } from '../contract.ts';
import { renderComment, type RenderedComment } from './markdown.ts';
import { isReservedName } from './names.ts';

/** What the form's fields hold, once they are in order. */
export interface CommentFields {
  post: string;
  parent?: string;
  name: string;
  email: string;
  website: string;
  text: string;
}

/** A field that has to be put right, and how, in words for its writer. */
export interface FieldError {
  field: keyof CommentFields;
  message: string;
}

/** Fields in order, with the text as its readers will see it; or what is wrong, with everything as it was typed. */
export type Validation =
  | { ok: true; fields: CommentFields; rendered: RenderedComment }
  | { ok: false; given: CommentFields; errors: FieldError[] };

/** A form as `URLSearchParams` and `FormData` give it. */
export interface GivenForm {
  get: (field: string) => unknown;
}

/** What a comment is measured by. */
export interface Measures {
  limits: CommentLimits;
  /** Names that only the site's authors may sign with. */
  authors: readonly string[];
}

/** Bytes a character may take on average: every alphabet fits, a page of nothing but four-byte signs does not. */
const BYTES_A_CHARACTER = 3;

/** What an e-mail address looks like. */
export const emailShape = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]{2,}$/u;

const CONTROLS = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f]/g;

/** Reads a form's fields and says what has to be put right. Fields it does not know count for nothing. */
export function validateComment(form: GivenForm, { limits, authors }: Measures): Validation {
  const given = readForm(form);
  const name = cleanName(given.name);
  const email = given.email.trim();
  const website = readWebsite(given.website);
  const text = given.text.replace(/\r\n?/g, '\n').toWellFormed().replace(CONTROLS, '').trim();
  const tooLong = measure({ ...given, name, email, text }, limits);
  const rendered = tooLong.some(({ field }) => field === 'text') ? undefined : renderComment(text);
  const errors = [
    ...checkPlace(given),
    ...(name === '' ? [say('name', 'Please write your name, or the name you go by.')] : []),
    ...(isReservedName(name, authors)
      ? [say('name', `“${name}” is kept for the site’s own authors. Please sign with another name.`)]
      : []),
    ...(email === '' || emailShape.test(email)
      ? []
      : [
          say(
            'email',
            'Please check your e-mail address. It should look like you@example.org, or stay empty.',
          ),
        ]),
    ...(website === undefined
      ? [
          say(
            'website',
            'Please write the whole address of your website, such as https://www.example.org, or leave it empty.',
          ),
        ]
      : []),
    ...(rendered?.plain === '' ? [say('text', 'Please write your comment.')] : []),
    ...(rendered === undefined ? [] : checkLinks(rendered, limits)),
    ...tooLong,
  ];
  if (errors.length > 0 || rendered === undefined || website === undefined)
    return { ok: false, given, errors };
  return { ok: true, fields: { ...given, name, email, website, text }, rendered };
}

function readForm(form: GivenForm): CommentFields {
  const read = (field: string): string => {
    const value = form.get(field);
    return typeof value === 'string' ? value : '';
  };
  const parent = read('parent').trim();
  return {
    post: read('post').trim(),
    ...(parent === '' ? {} : { parent }),
    name: read('name'),
    email: read('email'),
    website: read('website'),
    text: read('text'),
  };
}

/** Whether they are there, the store and the manifest say: here they only must look like it. */
function checkPlace({ post, parent }: CommentFields): FieldError[] {
  return [
    ...(/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(post) && post.length <= 200
      ? []
      : [
          say(
            'post',
            'This form does not say which post it belongs to. Please open the post again and reply there.',
          ),
        ]),
    ...(parent === undefined || /^[A-Za-z0-9_-]{1,64}$/.test(parent)
      ? []
      : [
          say(
            'parent',
            'The comment you answer cannot be found. Please open the post again and reply there.',
          ),
        ]),
  ];
}

function checkLinks({ links }: RenderedComment, limits: CommentLimits): FieldError[] {
  if (links.length <= limits.links) return [];
  return [
    say(
      'text',
      `Please take out some links: there are ${links.length}, and a comment can carry ${limits.links}.`,
    ),
  ];
}

const LABELS = {
  name: 'name',
  email: 'e-mail address',
  website: 'website',
  text: 'comment',
} as const;

function measure(fields: CommentFields, limits: CommentLimits): FieldError[] {
  return (['name', 'email', 'website', 'text'] as const).flatMap((field) => {
    const length = countCharacters(fields[field]);
    const most = limits[field];
    if (length > most)
      return [
        say(
          field,
          `Please shorten your ${LABELS[field]}: it has ${length.toLocaleString('en-US')} characters, and ${most.toLocaleString('en-US')} fit.`,
        ),
      ];
    const bytes = new TextEncoder().encode(fields[field]).length;
    return bytes > most * BYTES_A_CHARACTER
      ? [
          say(
            field,
            `Please shorten your ${LABELS[field]}: with so many special characters it takes too much room.`,
          ),
        ]
      : [];
  });
}

function countCharacters(text: string): number {
  let pairs = 0;
  for (let index = 0; index < text.length; index += 1) {
    if ((text.codePointAt(index) ?? 0) > 0xffff) pairs += 1;
  }
  return text.length - pairs;
}

/** A website as a full address, an empty text where none was given, undefined where it cannot be one. */
function readWebsite(given: string): string | undefined {
  const written = given.trim();
  if (written === '') return '';
  const full =
    /^[a-z][a-z0-9+.-]*:/i.test(written) && !/^[^:/]+\.[^:/]+:\d/.test(written)
      ? written
      : `https://${written}`;
  if (/[\p{Cc}\p{Cf}\s<>"'`\\]/u.test(full) || !URL.canParse(full)) return undefined;
  const url = new URL(full);
  const isPublic = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  return isPublic && /\.[^.\d][^.]*$/.test(url.hostname) ? url.href : undefined;
}

function say(field: keyof CommentFields, message: string): FieldError {
  return { field, message };
}

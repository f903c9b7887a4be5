import { creditLine } from '../markup/credit.ts';
import { attributes, escapeText } from '../markup/escape.ts';
import { smarten } from './typography.ts';

/** The values an author gave a component: text, or `true` for a bare word such as `wide`. */
export type ComponentValues = Readonly<Record<string, string | true>>;

/** What a component is given when it is written out. */
export interface ComponentInput {
  values: ComponentValues;
  /** The body, already HTML. */
  body: string;
  /** Short citation of a fact of the register ("Maister, 1985"); the id itself where there is none. */
  cite: (factId: string) => string;
  /** Id of the heading that the component is announced by; empty where it has none. */
  headingId: string;
  /** Puts a picture into the page's picture list and returns what stands for it in the HTML. */
  picture: (source: string, alt: string, wide: boolean) => string;
}

/** One member of a closed set of components that may stand inside a text. */
export interface ProseComponent {
  /** `block` stands on lines of its own, `inline` inside a sentence. */
  place: 'block' | 'inline';
  /** True where invented or sourced figures may stand in the body. */
  holdsFigures: boolean;
  /** Attribute names with the author's manual for each; a name ending in `?` may be left out. */
  attributes: Readonly<Record<string, string>>;
  /** The author's manual, one or two sentences. */
  about: string;
  /** True where the attribute `id` names a fact of the register. */
  namesFact?: true;
  /** The component it must stand in directly, empty for none; left out where it may stand anywhere. */
  within?: string;
  /** The section heading it prints; the id, where the component always has the same one. */
  heading?: (values: ComponentValues) => { text: string; id?: string };
  render: (input: ComponentInput) => string;
}

/** The components that one kind of text may use, by name. */
export type ComponentSet = Readonly<Record<string, ProseComponent>>;

/** An attribute as text; a bare word counts as empty. */
export function text(values: ComponentValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : '';
}

/** A title given as an attribute, with printed quotes: the parser sees to those of the body alone. */
export function titleOf(values: ComponentValues): string {
  return smarten(text(values, 'title'));
}

function factLink(id: string, label: string, kind: string): string {
  return `<a${attributes({ class: kind, href: `/facts/#${id}` })}>${escapeText(label)}</a>`;
}

/** The component of that name in a set; nothing for any other word, “constructor” included. */
export function findComponent(name: string | null, set: ComponentSet): ProseComponent | undefined {
  return name !== null && Object.hasOwn(set, name) ? set[name] : undefined;
}

/** A section with a heading of its own, which its id is made of. */
function headed(id: string, title: string): Pick<ProseComponent, 'heading' | 'render'> {
  return {
    heading: () => ({ text: title, id }),
    render: ({ body }) =>
      `<section class="${id}" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>`,
  };
}

/** The posts' closed set: a post may use these and nothing else. */
export const components = {
  Fact: {
    place: 'inline',
    holdsFigures: true,
    namesFact: true,
    attributes: { id: 'Id in the fact register, such as F18; list it under `sources` too.' },
    about:
      'Wraps the words that state a sourced claim or figure, and links them to the public register. Never in a heading or a link.',
    render: ({ values, body, cite }) => {
      const id = text(values, 'id');
      const label = attributes({ class: 'fact-id', href: `/facts/#${id}`, title: cite(id) });
      return `<span class="fact">${body}</span> <a${label}>${escapeText(id)}</a>`;
    },
  },
  Source: {
    place: 'inline',
    holdsFigures: true,
    namesFact: true,
    attributes: { id: 'Id in the fact register.' },
    about: 'Prints the short citation of the register, such as “Maister, 1985”, as a link to the entry.',
    render: ({ values, cite }) => factLink(text(values, 'id'), cite(text(values, 'id')), 'source'),
  },
  Example: {
    place: 'block',
    holdsFigures: true,
    attributes: {},
    about:
      'Everything invented: businesses, people, amounts, quotations. The label “Example” is printed by itself.',
    render: ({ body }) => `<div class="example"><p class="block-label">Example</p>${body}</div>`,
  },
  TryThis: {
    place: 'block',
    holdsFigures: false,
    attributes: {},
    about: 'One action to try by Friday, under 80 words, that needs no budget or names its cost.',
    ...headed('try-this', 'Try this by Friday'),
  },
  BuildItIn: {
    place: 'block',
    holdsFigures: false,
    attributes: {},
    about: 'Which clause of a team’s one-page covenant this becomes, with a sample wording.',
    ...headed('build-it-in', 'Build it in'),
  },
  Note: {
    place: 'block',
    holdsFigures: false,
    attributes: {},
    about: 'A short margin note, placed just before the paragraph it comments on.',
    render: ({ body }) => `<aside class="note">${body}</aside>`,
  },
  Figure: {
    place: 'block',
    holdsFigures: false,
    attributes: {
      src: 'Picture beside the post, such as ./path.png.',
      'alt?': 'What the picture says to somebody who cannot see it; needed unless the picture is decorative.',
      'decorative?': 'Write the bare word for a picture that adds nothing to the words.',
      'wide?': 'Write the bare word to let the picture reach beyond the text on both sides.',
      'credit?': 'Who made the picture.',
      'creditUrl?': 'Where the maker can be found.',
      'license?': 'The license’s name, such as CC BY 4.0.',
      'licenseUrl?': 'Where the license can be read.',
    },
    about: 'A picture with its caption (the body) and credit.',
    render: ({ values, body, picture }) => {
      const credit = creditLine({
        name: text(values, 'credit'),
        url: text(values, 'creditUrl'),
        license: text(values, 'license'),
        licenseUrl: text(values, 'licenseUrl'),
      });
      const caption = body + (credit && `<p class="credit">${credit}</p>`);
      const wide = values.wide === true;
      const image = picture(text(values, 'src'), text(values, 'alt'), wide);
      return `<figure${attributes({ class: wide ? 'wide' : undefined })}>${image}${caption && `<figcaption>${caption}</figcaption>`}</figure>`;
    },
  },
  Promotion: {
    place: 'inline',
    holdsFigures: false,
    attributes: { href: 'Where the link leads.' },
    about: 'A link that somebody gains from: it is marked for readers and for search engines.',
    render: ({ values, body }) =>
      `<a${attributes({ href: text(values, 'href'), rel: 'sponsored noopener' })}>${body}</a> <small>(promotion)</small>`,
  },
  More: {
    place: 'block',
    holdsFigures: false,
    attributes: {},
    about: 'Ends the part that index pages show as the post’s excerpt. Nothing is printed.',
    render: () => '',
  },
} satisfies ComponentSet;

import { pictureAddress } from '../share/picture-address.ts';
import { site as config } from '../site.config.ts';
import type { Author, Post, SeriesArchive, Source } from './post.ts';

/** Under which everything here may be used. */
export const license = 'https://creativecommons.org/licenses/by/4.0/';

/** Who publishes the site: schema.org Organization, the same on every page by its id. */
export function describePublisher(site: URL): object {
  return {
    '@type': 'Organization',
    '@id': new URL('/#publisher', site).href,
    name: config.name,
    url: new URL('/', site).href,
  };
}

/** The site, for its first page: schema.org WebSite and who publishes it. */
export function describeWebSite(site: URL): object[] {
  return [
    {
      '@type': 'WebSite',
      '@id': new URL('/#website', site).href,
      name: config.name,
      url: new URL('/', site).href,
      description: config.description,
      inLanguage: config.language,
      license,
      publisher: { '@id': new URL('/#publisher', site).href },
    },
    {
      ...describePublisher(site),
      description: config.tagline,
      logo: new URL('/icons/mark-512.png', site).href,
      publishingPrinciples: new URL('/method/', site).href,
      correctionsPolicy: new URL('/corrections/', site).href,
    },
  ];
}

/**
 * A post: schema.org BlogPosting with its comments. `places` has the path at which each comment stands, by its id.
 */
export function describePost(post: Post, site: URL, places: ReadonlyMap<string, string>): object {
  const url = new URL(post.address, site).href;
  return {
    '@type': 'BlogPosting',
    '@id': url,
    headline: post.title,
    description: post.description,
    url,
    image: new URL(pictureAddress(post.address), site).href,
    datePublished: post.published.toISOString(),
    dateModified: (post.updated ?? post.published).toISOString(),
    wordCount: post.prose.words,
    inLanguage: config.language,
    license,
    author: post.authors.map((author) => describeAuthor(author, site)),
    publisher: describePublisher(site),
    articleSection: post.categories.map(({ name }) => name),
    keywords: post.tags.map(({ name }) => name),
    ...(post.series && {
      isPartOf: {
        '@type': 'CreativeWorkSeries',
        '@id': new URL(post.series.address, site).href,
        name: post.series.name,
      },
      position: post.series.part,
    }),
    commentCount: post.comments.length,
    comment: post.comments.map(({ id, name, written, html }) => ({
      '@type': 'Comment',
      url: new URL(places.get(id) ?? post.address, site).href,
      author: { '@type': 'Person', name: name.trim() === '' ? 'A reader' : name },
      datePublished: written,
      text: plainText(html),
    })),
  };
}

/** A series: schema.org CreativeWorkSeries with the parts that are out. */
export function describeSeries({ name, description, address, parts }: SeriesArchive, site: URL): object {
  return {
    '@type': 'CreativeWorkSeries',
    '@id': new URL(address, site).href,
    name,
    description,
    url: new URL(address, site).href,
    hasPart: parts.flatMap(({ part, post }) =>
      post === undefined
        ? []
        : {
            '@type': 'BlogPosting',
            '@id': new URL(post.address, site).href,
            headline: post.title,
            position: part,
          },
    ),
  };
}

/** The page about somebody of a byline: schema.org ProfilePage. */
export function describeProfile(person: Author, site: URL): object {
  const links = [...(person.url === undefined ? [] : [person.url]), ...person.links.map(({ url }) => url)];
  return {
    '@type': 'ProfilePage',
    url: new URL(person.address, site).href,
    mainEntity: {
      ...describeAuthor(person, site),
      description: person.bio,
      ...(person.role !== undefined && person.kind === 'person' && { jobTitle: person.role }),
      sameAs: links.map((link) => new URL(link, site).href),
    },
  };
}

/** The fact register: schema.org Dataset, as new as the last check of an entry. */
export function describeRegister(facts: readonly Source[], description: string, site: URL): object {
  const checked = facts.map((fact) => fact.checked.toISOString().slice(0, 10)).sort();
  return {
    '@type': 'Dataset',
    '@id': new URL('/facts/', site).href,
    name: `The ${config.name} fact register`,
    description,
    url: new URL('/facts/', site).href,
    inLanguage: config.language,
    license,
    isAccessibleForFree: true,
    creator: describePublisher(site),
    dateModified: checked.at(-1),
  };
}

function describeAuthor({ name, address, kind }: Author, site: URL): object {
  return {
    '@type': kind === 'organization' ? 'Organization' : 'Person',
    name,
    url: new URL(address, site).href,
  };
}

/** The words of a comment's safe HTML, which knows these four entities and no other. */
function plainText(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

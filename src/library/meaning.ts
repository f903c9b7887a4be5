import { site as config } from '../site.config.ts';
import type { TrainingModule } from './module.ts';
import type { Post } from './post.ts';

/**
 * Structured data of a post, for search engines: schema.org BlogPosting with its comments and its trail. `places` has the
 * path at which each comment stands, by its id.
 */
export function describePost(post: Post, site: URL, places: ReadonlyMap<string, string>): object {
  const url = new URL(post.address, site).href;
  const category = post.categories[0];
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'BlogPosting',
        '@id': url,
        headline: post.title,
        description: post.description,
        url,
        datePublished: post.published.toISOString(),
        dateModified: (post.updated ?? post.published).toISOString(),
        wordCount: post.prose.words,
        inLanguage: config.language,
        license: 'https://creativecommons.org/licenses/by/4.0/',
        author: post.authors.map(({ name, address, kind }) => ({
          '@type': kind === 'organization' ? 'Organization' : 'Person',
          name,
          url: new URL(address, site).href,
        })),
        keywords: post.tags.map(({ name }) => name),
        commentCount: post.comments.length,
        comment: post.comments.map(({ id, name, written, html }) => ({
          '@type': 'Comment',
          url: new URL(places.get(id) ?? post.address, site).href,
          author: { '@type': 'Person', name: name.trim() === '' ? 'A reader' : name },
          datePublished: written,
          text: plainText(html),
        })),
      },
      describeTrail(
        [
          { name: 'Posts', address: '/posts/' },
          ...(category === undefined ? [] : [category]),
          { name: post.title, address: post.address },
        ],
        site,
      ),
    ],
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

/** A trail of pages from the general to the particular: schema.org BreadcrumbList. */
export function describeTrail(trail: readonly { name: string; address: string }[], site: URL): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: new URL(address, site).href,
    })),
  };
}

/** Structured data of a training module: schema.org LearningResource with its trail. */
export function describeModule(module: TrainingModule, site: URL): object {
  const url = new URL(module.address, site).href;
  const { place } = module;
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'LearningResource',
        '@id': url,
        name: module.title,
        description: module.summary,
        url,
        version: String(module.version),
        inLanguage: config.language,
        license: 'https://creativecommons.org/licenses/by/4.0/',
        isAccessibleForFree: true,
        learningResourceType: 'training module',
        interactivityType: 'mixed',
        educationalLevel: { first: 'Beginner', next: 'Intermediate', leader: 'Advanced' }[module.level],
        timeRequired: `PT${module.minutes}M`,
        teaches: module.objectives.map(({ text }) => text),
        competencyRequired: module.prerequisites.map(({ name }) => name),
        datePublished: module.published.toISOString().slice(0, 10),
        dateModified: module.reviewedOn.toISOString().slice(0, 10),
        ...(module.audience === undefined
          ? {}
          : { audience: { '@type': 'EducationalAudience', audienceType: module.audience } }),
        ...(place === undefined
          ? {}
          : {
              isPartOf: {
                '@type': 'LearningResource',
                name: `Path ${place.letter}, ${place.name}`,
                url: new URL(place.address, site).href,
              },
              position: place.number,
            }),
      },
      describeTrail(
        [
          { name: 'Training', address: '/training/' },
          ...(place === undefined ? [] : [place]),
          { name: module.title, address: module.address },
        ],
        site,
      ),
    ],
  };
}

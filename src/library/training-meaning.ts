import { pictureAddress } from '../share/picture-address.ts';
import { site as config } from '../site.config.ts';
import { describePublisher, license } from './meaning.ts';
import type { TrainingModule, TrainingPath } from './module.ts';

/** A training module: schema.org LearningResource, part of its path's course. */
export function describeModule(module: TrainingModule, site: URL): object {
  const url = new URL(module.address, site).href;
  const { place } = module;
  return {
    '@type': 'LearningResource',
    '@id': url,
    name: module.title,
    description: module.summary,
    url,
    image: new URL(pictureAddress(module.address), site).href,
    version: String(module.version),
    inLanguage: config.language,
    license,
    publisher: describePublisher(site),
    isAccessibleForFree: true,
    learningResourceType: 'training module',
    interactivityType: 'mixed',
    educationalLevel: { first: 'Beginner', next: 'Intermediate', leader: 'Advanced' }[module.level],
    timeRequired: `PT${module.minutes}M`,
    teaches: module.objectives.map(({ text }) => text),
    competencyRequired: module.prerequisites.map(({ name }) => name),
    datePublished: module.published.toISOString().slice(0, 10),
    dateModified: module.reviewedOn.toISOString().slice(0, 10),
    ...(module.audience !== undefined && {
      audience: { '@type': 'EducationalAudience', audienceType: module.audience },
    }),
    ...(place !== undefined && {
      isPartOf: { '@type': 'Course', '@id': new URL(place.address, site).href, name: place.title },
      position: place.number,
    }),
  };
}

/** A path or track: schema.org Course with the modules that are out; nothing before the first of them is. */
export function describePath(path: TrainingPath, site: URL): object | undefined {
  const { title, summary, address, minutes, stops } = path;
  const modules = stops.flatMap(({ module }) => module ?? []);
  if (modules.length === 0) return undefined;
  return {
    ...describeCourse({ name: title, description: summary, address, minutes: minutes.alone }, site),
    hasPart: modules.map((module) => ({
      '@type': 'LearningResource',
      '@id': new URL(module.address, site).href,
      name: module.title,
    })),
  };
}

/** The whole training: schema.org Course, and its parts as the list that search engines make of courses. */
export function describeTraining(
  { modules, paths }: { modules: readonly TrainingModule[]; paths: readonly TrainingPath[] },
  description: string,
  site: URL,
): object[] {
  const begun = paths.filter(({ stops }) => stops.some(({ module }) => module !== undefined));
  if (begun.length === 0) return [];
  const about = {
    name: `${config.name}: Training`,
    description,
    address: '/training/',
    minutes: modules.reduce((total, { minutes }) => total + minutes, 0),
  };
  return [
    {
      ...describeCourse(about, site),
      hasPart: begun.map(({ title, address }) => ({
        '@type': 'Course',
        '@id': new URL(address, site).href,
        name: title,
      })),
    },
    {
      '@type': 'ItemList',
      itemListElement: begun.map(({ title, address }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: title,
        url: new URL(address, site).href,
      })),
    },
  ];
}

/** What every course says: free, on this site, begun whenever somebody likes. `minutes` is how long one person needs. */
function describeCourse(
  {
    name,
    description,
    address,
    minutes,
  }: Record<'name' | 'description' | 'address', string> & {
    minutes: number;
  },
  site: URL,
): object {
  const url = new URL(address, site).href;
  return {
    '@type': 'Course',
    '@id': url,
    name,
    description,
    url,
    inLanguage: config.language,
    license,
    isAccessibleForFree: true,
    provider: describePublisher(site),
    offers: { '@type': 'Offer', category: 'Free', price: 0, priceCurrency: 'USD' },
    hasCourseInstance: { '@type': 'CourseInstance', courseMode: 'Online', courseWorkload: `PT${minutes}M` },
  };
}

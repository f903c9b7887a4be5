/** A page on the way from the general to the particular; its address is a path. */
export interface TrailStep {
  name: string;
  address: string;
}

/** The way to a page, the page itself last, for machines: schema.org BreadcrumbList. */
export function describeTrail(steps: readonly TrailStep[], site: URL): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: new URL(address, site).href,
    })),
  };
}

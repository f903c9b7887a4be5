/** Permanent addresses; each is chosen once, here. */
export const addressOf = {
  post: (slug: string) => `/posts/${slug}/`,
  category: (id: string) => `/categories/${id}/`,
  tag: (id: string) => `/tags/${id}/`,
  person: (id: string) => `/people/${id}/`,
  series: (id: string) => `/series/${id}/`,
  year: (year: number) => `/archive/${year}/`,
  month: (year: number, month: number) => `/archive/${year}/${String(month).padStart(2, '0')}/`,
  module: (slug: string) => `/training/${slug}/`,
  workbook: (slug: string) => `/training/${slug}/workbook/`,
  facilitate: (slug: string) => `/training/${slug}/facilitate/`,
  handIn: (slug: string) => `/training/${slug}/hand-in/`,
  path: (id: string) => `/training/paths/${id}/`,
  page: (name: string) => `/${name}/`,
} as const;

/** What an address names, however it ends: `/a`, `/a/` and `/a/index.html` are one page, `a`. */
export function placeOfAddress(address: string): string {
  return decodeURI(address)
    .replace(/\/index\.html$/, '')
    .replace(/^\/|\/$/g, '');
}

import { escapeHtml } from '../../../platform/index.js';

/** Addresses of the board's pages (sitemaps.org 0.9); notices with their days, which never change. */
export function siteMap(
  notices: readonly { readonly id: string; readonly day: string }[],
  site: string,
): string {
  const line = (path: string, day?: string) =>
    `<url><loc>${escapeHtml(`${site}${path}`)}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}</url>`;
  const lines = [
    line('/'),
    line('/statistics'),
    ...notices.map(({ id, day }) => line(`/notices/${id}`, day)),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join('\n')}
</urlset>
`;
}

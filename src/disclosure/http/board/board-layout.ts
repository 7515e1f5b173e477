import { escapeHtml } from '../../../platform/index.js';
import { BOARD_TEXTS, type Language } from './board-texts.js';

/** Nothing runs and nothing comes from elsewhere: the page, its one style file, its pictures, and forms that lead here. */
export const BOARD_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Where a page stands, and what stands beside it. Paths begin with `/`. */
export interface Place {
  readonly language: Language;
  /** Without `lang`. */
  readonly path: string;
  readonly json?: string;
  readonly atom?: string;
  /** What its title says where that is more than its heading. */
  readonly name?: string;
  /** One paragraph for lists of links and what is shared. */
  readonly description?: string;
  /** The board's address, where the page has one permanent address of its own; searches and filtered lists have none. */
  readonly site?: string;
}

/** The same page in a language: Chinese needs no mark, English keeps `lang=en` in every link. */
export function inLanguage(path: string, language: Language): string {
  if (language === 'zh') return path;
  return `${path}${path.includes('?') ? '&' : '?'}lang=en`;
}

/** A whole page. `body` is HTML already made safe. */
export function layout(title: string, body: string, place: Place): string {
  const { language, path, json, atom } = place;
  const text = BOARD_TEXTS[language];
  const other = language === 'zh' ? 'en' : 'zh';
  const link = (to: string, said: string, more = '') =>
    `<li><a href="${escapeHtml(to)}"${more}>${escapeHtml(said)}</a></li>`;
  const alternate = (to: string | undefined, type: string) =>
    to ? `<link rel="alternate" type="${type}" href="${escapeHtml(to)}">` : '';
  const name = place.name ?? title;
  const marks = ` hreflang="${other}" lang="${tagOf(other)}"`;
  return `<!doctype html>
<html lang="${tagOf(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(name === text.site ? name : `${name} · ${text.site}`)}</title>${headOf(name, place)}<link rel="stylesheet" href="/board.css"><link rel="icon" href="/icon.svg" type="image/svg+xml">
${alternate(json, 'application/json')}${alternate(atom, 'application/atom+xml')}</head><body>
<header><a class="skip" href="#content">${text.skip}</a><p class="site">${text.site}</p>
<nav aria-label="${text.menu}"><ul>${link(inLanguage('/', language), text.board)}${link(inLanguage('/statistics', language), text.statistics)}${link(inLanguage(path, other), text.other, marks)}</ul></nav></header>
<main id="content"><h1>${escapeHtml(title)}</h1>${body}</main>
<footer><ul class="links">${link(json ?? '/api/v1/notices', text.data)}${link(atom ?? '/notices.atom', text.follow)}${link('/ocds', text.openData)}${link('/docs', text.docs)}</ul></footer>
</body></html>`;
}

/** What search machines and whoever shares a link are told. */
function headOf(name: string, { language, path, site, description }: Place): string {
  const meta = (key: string, content: string) => `<meta ${key} content="${escapeHtml(content)}">`;
  const told = description
    ? meta('name="description"', description) + meta('property="og:description"', description)
    : '';
  if (site === undefined) return `${told}${meta('name="robots"', 'noindex, follow')}`;
  const own = `${site}${inLanguage(path, language)}`;
  const alternates = (['zh', 'en'] as const).map(
    (each) =>
      `<link rel="alternate" hreflang="${tagOf(each)}" href="${escapeHtml(`${site}${inLanguage(path, each)}`)}">`,
  );
  return `${told}<link rel="canonical" href="${escapeHtml(own)}">${alternates.join('')}${meta('property="og:title"', name)}${meta('property="og:url"', own)}`;
}

/** The tag of a language. */
export function tagOf(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en';
}

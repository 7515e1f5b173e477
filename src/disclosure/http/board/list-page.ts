import { escapeHtml } from '../../../platform/index.js';
import { type Page } from '../../../shared/page.js';
import { describe, type Violation } from '../../../shared/violation.js';
import type { Choices } from '../../data/board-choices.js';
import type { PublicNotice } from '../../data/public-notice.entity.js';
import { filterForm } from './board-form.js';
import { inLanguage, layout } from './board-layout.js';
import { type BoardQueryDto, filterText } from './board-query.js';
import { BOARD_TEXTS, type Language } from './board-texts.js';
import { kindName } from './kind-names.js';

/** The board: a page of notices, newest first, with what narrows them. */
export function listPage(
  query: BoardQueryDto,
  choices: Choices,
  { items, next }: Page<PublicNotice>,
  site: string,
): string {
  const language = query.lang ?? 'zh';
  const text = BOARD_TEXTS[language];
  const names = new Map(choices.places.map(({ id, name }) => [id, name]));
  const lines = items.map((notice) => line(notice, names.get(notice.unitId ?? ''), language));
  const found = lines.length > 0 ? `<ol class="notices">${lines.join('')}</ol>` : nothing(query, language);
  const said = text.chinese ? `<p>${text.chinese}</p>` : '';
  const filter = filterText(query);
  return layout(
    text.site,
    `${filterForm(query, choices, language)}${said}${found}${pager(query, filter, next)}`,
    {
      ...{ language, ...boardLinks(filter), description: text.aboutBoard },
      // Only the board itself is a page with an address of its own: what narrows it makes no other one.
      ...(filter === '' && !query.cursor ? { site } : { name: narrowedName(query, language) }),
    },
  );
}

/** What a narrowed list is called: the kind and the words that somebody asked for. */
export function narrowedName({ kind, q, cursor }: BoardQueryDto, language: Language): string {
  const { board, further } = BOARD_TEXTS[language];
  const asked = [q, kind && kindName(kind, language), cursor && further].filter(Boolean);
  return asked.join(' · ') || board;
}

/** The board that did not understand what it was asked, and says why. */
export function wrongQueryPage(query: BoardQueryDto, choices: Choices, wrong: readonly Violation[]): string {
  const language = query.lang ?? 'zh';
  const reasons = wrong.map((each) => `<li>${escapeHtml(describe(each, language).detail)}</li>`);
  const title = BOARD_TEXTS[language].wrongQuery;
  const body = `<div role="alert"><ul>${reasons.join('')}</ul></div>${filterForm(query, choices, language)}`;
  return layout(title, body, { language, ...boardLinks('') });
}

/** The same question as data and as a feed. */
export function boardLinks(filter: string) {
  const query = filter === '' ? '' : `?${filter}`;
  return { path: `/${query}`, json: `/api/v1/notices${query}`, atom: `/notices.atom${query}` };
}

/** One notice of a list. `shown` is HTML already made safe, where it is more than the title. */
export function line(
  { id, kind, title, publishedFrom, publishedTo }: PublicNotice,
  place: string | undefined,
  language: Language,
  shown = { title: escapeHtml(title), said: '' },
): string {
  const day = (on: string) => `<time datetime="${on}">${on}</time>`;
  const until = publishedTo ? ` – ${day(publishedTo)}` : '';
  const where = place ? ` · <span lang="zh-CN">${escapeHtml(place)}</span>` : '';
  const to = inLanguage(`/notices/${id}`, language);
  const said = shown.said && `<p lang="zh-CN">${shown.said}</p>`;
  return `<li><p class="meta">${day(publishedFrom)}${until} · <span class="kind">${kindName(kind, language)}</span>${where}</p>
<h2 lang="zh-CN"><a href="${to}">${shown.title}</a></h2>${said}</li>`;
}

/** Said aloud where nothing fits, with what may help. */
export function nothing({ from, to }: BoardQueryDto, language: Language): string {
  const { none, hint, allNotices, periodReversed } = BOARD_TEXTS[language];
  const all = `<a href="${inLanguage('/', language)}">${allNotices}</a>`;
  const why = from && to && from > to ? `<p>${periodReversed}</p>` : '';
  return `<div role="status"><p>${none}</p>${why}<p>${hint.replace('{all}', all)}</p></div>`;
}

/** Links to the page after this one, by what it is called, and to the first. */
export function pager(query: BoardQueryDto, filter: string, next: string | null, nextIs?: string): string {
  const language = query.lang ?? 'zh';
  const text = BOARD_TEXTS[language];
  const linkTo = (more: string) => inLanguage(`/?${[filter, more].filter(Boolean).join('&')}`, language);
  const limit = query.limit === undefined || query.limit === 50 ? '' : `limit=${query.limit}&`;
  const links = [
    ...(query.cursor ? [`<li><a href="${escapeHtml(linkTo(''))}">${text.first}</a></li>`] : []),
    ...(next
      ? [
          `<li><a rel="next" href="${escapeHtml(linkTo(`${limit}cursor=${next}`))}">${nextIs ?? text.next}</a></li>`,
        ]
      : []),
  ];
  return links.length === 0 ? '' : `<ul class="links">${links.join('')}</ul>`;
}

import { escapeHtml } from '../../../platform/index.js';
import type { Choices } from '../../data/board-choices.js';
import type { Found } from '../../data/notice-search.js';
import type { TextPart } from '../../domain/search/found-words.js';
import { SearchHitView } from '../search.view.js';
import { filterForm } from './board-form.js';
import { inLanguage, layout } from './board-layout.js';
import { BoardQueryDto, filterText } from './board-query.js';
import { BOARD_TEXTS, type Language } from './board-texts.js';
import { kindName } from './kind-names.js';
import { boardLinks, line, narrowedName, nothing, pager } from './list-page.js';

/** What somebody looked for on the board, with the words marked. */
export function foundPage(query: BoardQueryDto, choices: Choices, found: Found): string {
  const language = query.lang ?? 'zh';
  const text = BOARD_TEXTS[language];
  const names = new Map(choices.places.map(({ id, name }) => [id, name]));
  const lines = found.items.map((hit) => {
    const { title, excerpt } = SearchHitView.of(hit, found.words);
    const place = names.get(hit.notice.unitId ?? '');
    return line(hit.notice, place, language, { title: marked(title), said: marked(excerpt) });
  });
  const list = lines.length > 0 ? `<ol class="notices">${lines.join('')}</ol>` : nothing(query, language);
  const filter = filterText(query);
  const links = { ...boardLinks(filter), json: `/api/v1/search?${filter}` };
  const told = summary(found, language) + kinds(query, found, language);
  const body = `${filterForm(query, choices, language)}${told}${list}${pager(query, filter, found.next, text.further)}`;
  return layout(text.site, body, { language, ...links, name: narrowedName(query, language) });
}

function marked(parts: readonly TextPart[]): string {
  return parts.map(({ text, hit }) => (hit ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text))).join('');
}

/** How many there are, and whether they are what was asked for. */
function summary({ items, counts }: Found, language: Language): string {
  if (!counts || items.length === 0) return '';
  const { found, foundMore, similar } = BOARD_TEXTS[language];
  const said = items[0]?.match === 'similar' ? similar : counts.more ? foundMore : found;
  return `<p role="status">${said.replace('{total}', String(counts.total))}</p>`;
}

/** Kinds with their counts, as links that narrow the search. */
function kinds(query: BoardQueryDto, { counts }: Found, language: Language): string {
  if (!counts || query.kind || counts.kinds.length < 2) return '';
  const links = counts.kinds.map(({ value, count }) => {
    const kind = value as NonNullable<BoardQueryDto['kind']>;
    const to = inLanguage(`/?${filterText(Object.assign(new BoardQueryDto(), query, { kind }))}`, language);
    return `<li><a href="${escapeHtml(to)}">${kindName(kind, language)} (${count})</a></li>`;
  });
  return `<nav aria-label="${BOARD_TEXTS[language].ofKind}"><ul>${links.join('')}</ul></nav>`;
}

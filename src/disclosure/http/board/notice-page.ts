import { escapeHtml } from '../../../platform/index.js';
import { formatInstant, minuteOf } from '../../../shared/days.js';
import type { PublicNotice } from '../../data/public-notice.entity.js';
import { inChineseWords } from '../../domain/article-words.js';
import type { NoticeTable } from '../../domain/notice-content.js';
import { ruleOf } from '../../domain/notice-rules.js';
import { inLanguage, layout, tagOf } from './board-layout.js';
import { BOARD_TEXTS, type Language } from './board-texts.js';
import { factTable } from './fact-table.js';
import { kindName } from './kind-names.js';
import { qrCode } from './qr-code.js';
import { relatedList } from './related-list.js';

/** A notice, the others of its purchase, and the board's address. */
export interface ShownPage {
  readonly notice: PublicNotice;
  readonly related: readonly PublicNotice[];
  readonly site: string;
}

/** One notice with all it says, its clock, what proves that it was public, and the way to the others of its purchase. */
export function noticePage({ notice, related, site }: ShownPage, language: Language): string {
  const { id, kind, title, text: said, facts, noticeTable } = notice;
  const text = BOARD_TEXTS[language];
  const address = `${site}/notices/${id}`;
  const name = kindName(kind, language);
  const body = `<p class="meta" lang="${tagOf(language)}"><span class="kind">${name}</span> · ${text.clock} ${clockOf(notice, language)} · ${text.rule} ${ruleSaid(notice, language)}</p>
${text.chinese ? `<p>${text.chinese}</p>` : ''}<div lang="zh-CN"><p>${escapeHtml(said)}</p>${factTable(facts, text.content, language)}
${noticeTable?.rows.length ? figures(noticeTable, text.table) : ''}</div>${linksOf(notice, text)}
${relatedList(related, language)}
<h2>${text.proof}</h2><dl><dt>${text.published}</dt><dd>${publishedAt(notice, text.zone)}</dd><dt>${text.hash}</dt><dd><code>${notice.contentSha256 ?? text.noHash}</code></dd>
<dt>${text.link}</dt><dd><a href="${escapeHtml(address)}">${escapeHtml(address)}</a></dd></dl>
<p class="qr">${qrCode(address, text.qr)}</p>
<ul class="links"><li><a href="/api/v1/notices/${id}">${text.json}</a></li><li><a href="${inLanguage('/', language)}">${text.back}</a></li></ul>`;
  return layout(title, body, {
    ...{ language, path: `/notices/${id}`, json: `/api/v1/notices/${id}` },
    ...{ name: language === 'zh' ? `${name}：${title}` : `${name}: ${title}`, description: said, site },
  });
}

function ruleSaid({ kind }: PublicNotice, language: Language): string {
  const rule = ruleOf(kind);
  if (rule === null) return BOARD_TEXTS[language].ownRule;
  return `<span lang="zh-CN">${escapeHtml(language === 'zh' ? inChineseWords(rule) : rule)}</span>`;
}

/** Where what the notice is made of can be read: a ranking's method asks for its inputs (DESIGN). */
function linksOf({ kind, subjectId }: PublicNotice, { inputs }: { readonly inputs: string }): string {
  if (kind !== 'ranking') return '';
  return `<ul class="links"><li><a href="/api/v1/rankings/${subjectId}/inputs">${inputs}</a></li></ul>`;
}

function publishedAt({ createdAt }: PublicNotice, zone: string): string {
  const instant = formatInstant(createdAt);
  return `<time datetime="${instant}">${minuteOf(instant)}</time>${zone}`;
}

function clockOf({ publishedFrom: from, publishedTo: to }: PublicNotice, language: Language): string {
  const text = BOARD_TEXTS[language];
  return to ? text.period.replace('{from}', from).replace('{to}', to) : text.since.replace('{from}', from);
}

function figures({ columns, rows }: NoticeTable, label: string): string {
  const head = columns.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('');
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`);
  const table = `<table><thead><tr>${head}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
  // Two columns fit a phone: long texts (the clauses of a contract) are read downwards, not sideways.
  if (columns.length <= 2) return `<div class="beside">${table}</div>`;
  return `<div class="wide" role="region" aria-label="${label}" tabindex="0">${table}</div>`;
}

import { escapeHtml } from '../../../platform/index.js';
import type { PublicNotice } from '../../data/public-notice.entity.js';
import type { NoticeTable } from '../../domain/notice-content.js';
import { ruleOf } from '../../domain/notice-rules.js';
import { inLanguage, layout, tagOf } from './board-layout.js';
import { BOARD_TEXTS, type Language } from './board-texts.js';
import { factTable } from './fact-table.js';
import { kindName } from './kind-names.js';
import { qrCode } from './qr-code.js';

/** One notice with all it says, its clock, and what proves that it was public. `address` is its permanent link. */
export function noticePage(notice: PublicNotice, address: string, language: Language): string {
  const { id, kind, title, text: said, facts, noticeTable } = notice;
  const text = BOARD_TEXTS[language];
  const body = `<p class="meta" lang="${tagOf(language)}"><span class="kind">${kindName(kind, language)}</span> · ${text.clock} ${clockOf(notice, language)} · ${text.rule} ${escapeHtml(ruleOf(kind) ?? text.ownRule)}</p>
<div lang="zh-CN"><p>${escapeHtml(said)}</p>${factTable(facts, text.content)}
${noticeTable ? figures(noticeTable, text.table) : ''}</div>
<h2>${text.proof}</h2><dl><dt>${text.hash}</dt><dd><code>${notice.contentSha256 ?? text.noHash}</code></dd>
<dt>${text.link}</dt><dd><a href="${escapeHtml(address)}">${escapeHtml(address)}</a></dd></dl>
<p class="qr">${qrCode(address, text.qr)}</p>
<ul class="links"><li><a href="/api/v1/notices/${id}">${text.json}</a></li><li><a href="${inLanguage('/', language)}">${text.back}</a></li></ul>`;
  return layout(title, body, { language, path: `/notices/${id}`, json: `/api/v1/notices/${id}` });
}

function clockOf({ publishedFrom: from, publishedTo: to }: PublicNotice, language: Language): string {
  const text = BOARD_TEXTS[language];
  return to ? text.period.replace('{from}', from).replace('{to}', to) : text.since.replace('{from}', from);
}

function figures({ columns, rows }: NoticeTable, label: string): string {
  const head = columns.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('');
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`);
  return `<div class="wide" role="region" aria-label="${label}" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`;
}

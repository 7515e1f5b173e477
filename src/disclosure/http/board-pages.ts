import { escapeHtml, page } from '../../platform/index.js';
import type { PublicNotice } from '../data/public-notice.entity.js';
import { NOTICE_KINDS, type NoticeTable } from '../domain/notice-content.js';

const LINKS =
  '<p><a href="/docs">接口文档 <span lang="en">API</span></a> · <a href="/api/v1/notices">公告数据 JSON</a></p>';

/** The board: the newest notices, each with its page. */
export function boardPage(notices: readonly PublicNotice[]): string {
  const rows = notices.map(
    ({ id, kind, title, publishedFrom }) =>
      `<tr><td>${escapeHtml(publishedFrom)}</td><td>${NOTICE_KINDS[kind]}</td>` +
      `<td><a href="/notices/${escapeHtml(id)}">${escapeHtml(title)}</a></td></tr>`,
  );
  const table = `<table><thead><tr><th>日期</th><th>类别</th><th>标题</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  const nothing = '<p>尚无公告。<span lang="en">No notices yet.</span></p>';
  return page(
    '三社联动公告栏',
    `<p lang="en">Public notices of community service purchases</p>${rows.length > 0 ? table : nothing}${LINKS}`,
  );
}

/** One notice with all it says. */
export function noticePage({ kind, title, text, facts, noticeTable, ...period }: PublicNotice): string {
  const rows = facts.map(
    ({ label, value, unit = '' }) =>
      `<tr><th>${escapeHtml(label)}</th><td>${escapeHtml(value)} ${escapeHtml(unit)}</td></tr>`,
  );
  const until = period.publishedTo ? ` 至 ${period.publishedTo}` : '';
  return page(
    title,
    `<p>${NOTICE_KINDS[kind]} · 公告日期 ${escapeHtml(period.publishedFrom + until)}</p><p>${escapeHtml(text)}</p>` +
      `<table><tbody>${rows.join('')}</tbody></table>${noticeTable ? figures(noticeTable) : ''}` +
      '<p><a href="/">返回公告栏</a></p>',
  );
}

function figures({ columns, rows }: NoticeTable): string {
  const line = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${line(columns, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table>`;
}

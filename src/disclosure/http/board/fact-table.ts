import { escapeHtml } from '../../../platform/index.js';
import type { NoticeFact } from '../../domain/notice-content.js';
import { tagOf } from './board-layout.js';
import type { Language } from './board-texts.js';
import { englishLabel } from './label-names.js';

/** The lines of a notice, as a table whose caption only readers of screens hear; their names in the page's language. */
export function factTable(facts: readonly NoticeFact[], caption: string, language: Language): string {
  const rows = facts.map(
    ({ label, value, unit = '' }) =>
      `<tr>${named(label, language)}<td>${escapeHtml(value)} ${escapeHtml(unit)}</td></tr>`,
  );
  return `<table><caption class="skip" lang="${tagOf(language)}">${caption}</caption><tbody>${rows.join('')}</tbody></table>`;
}

function named(label: string, language: Language): string {
  const english = language === 'en' ? englishLabel(label) : null;
  if (english === null) return `<th scope="row">${escapeHtml(label)}</th>`;
  return `<th scope="row" lang="en">${escapeHtml(english)}</th>`;
}

import { escapeHtml } from '../../../platform/index.js';
import type { NoticeFact } from '../../domain/notice-content.js';

/** The lines of a notice, as a table whose caption only readers of screens hear. */
export function factTable(facts: readonly NoticeFact[], caption: string): string {
  const rows = facts.map(
    ({ label, value, unit = '' }) =>
      `<tr><th scope="row">${escapeHtml(label)}</th><td>${escapeHtml(value)} ${escapeHtml(unit)}</td></tr>`,
  );
  return `<table><caption class="skip">${caption}</caption><tbody>${rows.join('')}</tbody></table>`;
}

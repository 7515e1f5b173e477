import { escapeHtml } from '../../../platform/index.js';
import type { PublicNotice } from '../../data/public-notice.entity.js';
import { inLanguage } from './board-layout.js';
import { BOARD_TEXTS, type Language } from './board-texts.js';
import { kindName } from './kind-names.js';

/** The other notices of a purchase as a section with links, or nothing. */
export function relatedList(related: readonly PublicNotice[], language: Language): string {
  if (related.length === 0) return '';
  const lines = related.map(
    ({ id, kind, title, publishedFrom: on }) =>
      `<li><time datetime="${on}">${on}</time> <a href="${inLanguage(`/notices/${id}`, language)}">${kindName(kind, language)} · <span lang="zh-CN">${escapeHtml(title)}</span></a></li>`,
  );
  return `<section aria-labelledby="related"><h2 id="related">${BOARD_TEXTS[language].related}</h2><ol class="related">${lines.join('')}</ol></section>`;
}

import { escapeHtml } from '../../../platform/index.js';
import type { PublicNotice } from '../../data/public-notice.entity.js';
import { inLanguage, layout } from './board-layout.js';
import { BOARD_TEXTS, type Language } from './board-texts.js';
import { factTable } from './fact-table.js';

/** What stands in the place of a notice that was taken down: which kind, public from when to when, by which order. */
export function gonePage(path: string, { id, text: said, facts }: PublicNotice, language: Language): string {
  const text = BOARD_TEXTS[language];
  const order = inLanguage(`/notices/${id}`, language);
  const body = `<div lang="zh-CN"><p>${escapeHtml(said)}</p>${factTable(facts, text.gone, language)}</div>
<ul class="links"><li><a href="${order}">${text.goneOrder}</a></li><li><a href="${inLanguage('/', language)}">${text.back}</a></li></ul>`;
  return layout(text.gone, body, { language, path, json: `/api/v1/notices/${id}` });
}

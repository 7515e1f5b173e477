import { escapeHtml } from '../../../platform/index.js';
import type { Choices } from '../../data/board-choices.js';
import { NOTICE_KINDS, type NoticeKind } from '../../domain/notice-content.js';
import { inLanguage } from './board-layout.js';
import type { BoardQueryDto } from './board-query.js';
import { BOARD_TEXTS, type Language } from './board-texts.js';
import { kindName } from './kind-names.js';

/** Search words and filters, as a form that needs no script. */
export function filterForm(
  query: BoardQueryDto,
  { places, categories }: Choices,
  language: Language,
): string {
  const text = BOARD_TEXTS[language];
  const kinds = (Object.keys(NOTICE_KINDS) as NoticeKind[]).map((kind) => ({
    value: kind,
    said: kindName(kind, language),
  }));
  const units = places.map(({ id, name, isStreet }) => ({
    value: id,
    said: isStreet ? name : `\u3000${name}`,
  }));
  const fields = categories.map(({ code, name }) => ({ value: code, said: name }));
  const lang = language === 'en' ? '<input type="hidden" name="lang" value="en">' : '';
  return `<form method="get" action="/" role="search" aria-label="${text.search}">
${field(text.words, 'q', `type="search" maxlength="100" value="${escapeHtml(query.q ?? '')}"`)}
${select(text.kind, 'kind', kinds, query.kind, text.all)}${select(text.place, 'unitId', units, query.unitId, text.all)}${select(text.category, 'category', fields, query.category, text.all)}
${field(text.from, 'from', `type="date" value="${query.from ?? ''}"`)}${field(text.to, 'to', `type="date" value="${query.to ?? ''}"`)}
${lang}<div class="go"><button>${text.find}</button></div>
<p class="links"><a href="${inLanguage('/', language)}">${text.clear}</a></p></form>`;
}

function field(label: string, name: string, attributes: string): string {
  return `<div><label for="${name}">${label}</label><input id="${name}" name="${name}" ${attributes}></div>`;
}

function select(
  label: string,
  name: string,
  choices: readonly { value: string; said: string }[],
  chosen: string | undefined,
  all: string,
): string {
  const options = choices.map(
    ({ value, said }) =>
      `<option value="${value}"${value === chosen ? ' selected' : ''}>${escapeHtml(said)}</option>`,
  );
  return `<div><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">${all}</option>${options.join('')}</select></div>`;
}

import { createHash } from 'node:crypto';
import { escapeHtml } from '../../platform/index.js';
import { describe, type Violation } from '../../shared/violation.js';
import type { FormFields } from '../domain/form-fields.js';
import type { Bilingual, Question, Questionnaire } from '../domain/questionnaire.js';
import { PAGE_TEXTS } from './survey-page-texts.js';

export type Language = keyof Bilingual;

const STYLE =
  'body{font:1.15rem/1.6 system-ui,"Noto Sans SC",sans-serif;max-width:40rem;margin:0 auto;padding:1rem;color:#1d2433;overflow-wrap:anywhere}' +
  'fieldset{min-width:0;border:1px solid #8a93a6;border-radius:.4rem;margin:1rem 0;padding:.6rem 1rem}legend{font-weight:600}' +
  'label{display:block;padding:.5rem 0}input[type=radio]{width:1.4rem;height:1.4rem;vertical-align:middle}' +
  'input[type=text],textarea{font:inherit;width:100%;box-sizing:border-box}button{font:inherit;padding:.8rem 2rem}' +
  '.wrong{color:#a40000}.hint{color:#4a5468}';

/** Nothing is loaded and no script runs: only this page's own style, and its form to where it came from. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page that says one thing: thanks, or why the link is of no use. */
export function messagePage(title: string, language: Language): string {
  return whole(title, '', language);
}

/** The form, with what was typed before and what was wrong with it. It works on a phone, without scripts and without an account. */
export function formPage(
  form: Questionnaire,
  language: Language,
  { fields = {}, violations = [] }: { fields?: FormFields; violations?: readonly Violation[] } = {},
): string {
  const text = PAGE_TEXTS[language];
  const wrong = violations.map((each) => ({
    pointer: each.pointer,
    detail: describe(each, language).detail,
  }));
  const summary =
    wrong.length === 0 ? '' : `<p class="wrong" role="alert">${escapeHtml(text.wrong)} ${general(wrong)}</p>`;
  const questions = form.questions.map((question) => {
    const errors = wrong.filter(({ pointer }) => pointer === `/answers/${question.id}`);
    return questionHtml(
      question,
      form,
      language,
      fields[question.id],
      errors.map(({ detail }) => detail),
    );
  });
  const body = `<p>${escapeHtml(text.notice)}</p>${summary}<form method="post" accept-charset="utf-8">${questions.join('')}<p><button>${escapeHtml(text.send)}</button></p></form>`;
  return whole(form.title[language], body, language);
}

function general(wrong: readonly { pointer?: string; detail: string }[]): string {
  return wrong
    .filter(({ pointer }) => pointer === '/answers')
    .map(({ detail }) => escapeHtml(detail))
    .join(' ');
}

function questionHtml(
  question: Question,
  { questions }: Questionnaire,
  language: Language,
  given: unknown,
  errors: readonly string[],
): string {
  const { askIf } = question;
  const before = askIf && questions.find(({ id }) => id === askIf.question);
  const hint = before
    ? `<p class="hint">${escapeHtml(PAGE_TEXTS[language].onlyIf.replace('{question}', before.text[language]))}</p>`
    : '';
  const wrong = errors.map((each) => `<p class="wrong">${escapeHtml(each)}</p>`).join('');
  const value = typeof given === 'string' ? given : '';
  return `<fieldset><legend>${escapeHtml(question.text[language])}</legend>${hint}${wrong}${inputHtml(question, language, value)}</fieldset>`;
}

function inputHtml({ id, kind, text }: Question, language: Language, value: string): string {
  const { marks, yes, no } = PAGE_TEXTS[language];
  const label = `aria-label="${escapeHtml(text[language])}"`;
  if (kind === 'open') {
    return `<textarea name="${id}" rows="3" maxlength="1000" ${label}>${escapeHtml(value)}</textarea>`;
  }
  if (kind === 'count') {
    return `<input type="text" inputmode="numeric" name="${id}" maxlength="4" value="${escapeHtml(value)}" ${label}>`;
  }
  const choices = kind === 'yes-no' ? [['yes', yes] as const, ['no', no] as const] : marks;
  return choices
    .map(([choice, said]) => {
      const checked = choice === value ? ' checked' : '';
      return `<label><input type="radio" name="${id}" value="${choice}"${checked}> ${escapeHtml(said)}</label>`;
    })
    .join('');
}

function whole(title: string, body: string, language: Language): string {
  const lang = language === 'zh' ? 'zh-CN' : 'en';
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`;
}

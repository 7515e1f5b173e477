/** Full-width digits and letters become half-width, blanks of every kind one plain blank; Chinese punctuation stays. */
export function normaliseText(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ')
    .replace(/[\u200b\ufeff]/g, '')
    .trim();
}

/** For what is no prose: compatibility forms too (（－．）), and no blanks inside. */
export function normaliseFigure(text: string): string {
  return normaliseText(text.normalize('NFKC')).replace(/\s/g, '');
}

/** How headers are compared: without marks of being required, blanks and capitals. */
export function normaliseHeader(text: string): string {
  return normaliseFigure(text).replace(/\*/g, '').toLowerCase();
}

const FORMULA = /^'*[=+\-@\t\r]/;

/** A text that a program for tables would take for a formula gets an apostrophe (CSV only; OWASP CSV injection). */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Takes `guardFormula` back. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

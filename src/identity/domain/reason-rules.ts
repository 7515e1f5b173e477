/** Fewest and most characters of a reason (DESIGN). */
export const REASON = { min: 8, max: 200 };

/** So many digits in a row, blanks and dashes aside, could be a phone or an identity number. */
const NUMBER = /\d{7}/;

/**
 * The reason in a header's bytes, which carry no Chinese by themselves: percent-encoded UTF-8, or UTF-8 as it is.
 * Undefined for what cannot be read or is no fit reason.
 */
export function readReason(header: string): string | undefined {
  try {
    const text = decodeURIComponent(Buffer.from(header, 'latin1').toString('utf8')).trim();
    return isFit(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

function isFit(text: string): boolean {
  const length = Array.from(text).length;
  if (length < REASON.min || length > REASON.max || /[\p{Cc}\uFFFD]/u.test(text)) return false;
  return !NUMBER.test(text.normalize('NFKC').replace(/[\s-]/g, ''));
}

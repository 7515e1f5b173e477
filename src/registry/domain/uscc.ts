import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** GB 32100-2015: digits and capital letters without I, O, S, V, Z; a character's value is its place. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const LENGTH = 18;

/** GB 11714: check digit of the organization code in positions 9–17. */
const CODE_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const CODE_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** Legal forms whose code must begin as their registry writes it; other suppliers' prefixes are not judged. */
export type SocialOrganizationForm = 'association' | 'social-service-institution' | 'foundation';

/** Registered by civil affairs: 社会团体, 民办非企业单位 (社会服务机构), 基金会. */
const PREFIXES: Readonly<Record<SocialOrganizationForm, string>> = {
  association: '51',
  'social-service-institution': '52',
  foundation: '53',
};

/** The form in which a code is stored and compared: no blanks around it, half-width, capital letters. */
export function normaliseUscc(text: string): string {
  return text.normalize('NFKC').trim().toUpperCase();
}

/** The check character for the first 17 characters (legal ones), GB 32100-2015. */
export function usccCheckCharacter(body: string): string {
  const total = WEIGHTS.reduce((sum, weight, at) => sum + weight * ALPHABET.indexOf(body.charAt(at)), 0);
  return ALPHABET.charAt((31 - (total % 31)) % 31);
}

/** Why a normalised code is no unified social credit code, or not one of this legal form. */
export function usccViolations(code: string, form?: SocialOrganizationForm, pointer = '/uscc'): Violation[] {
  if (code.length !== LENGTH) {
    return [refuse.usccLength({ pointer, params: { length: code.length } })];
  }
  const illegal = Array.from(code).filter((letter) => !ALPHABET.includes(letter));
  if (illegal.length > 0) {
    return [refuse.usccLetters({ pointer, params: { letters: [...new Set(illegal)].join(' ') } })];
  }
  const violations: Violation[] = [];
  if (usccCheckCharacter(code) !== code.charAt(LENGTH - 1)) violations.push(refuse.usccCheck({ pointer }));
  if (form && !code.startsWith(PREFIXES[form])) {
    violations.push(refuse.usccForm({ pointer, params: { prefix: PREFIXES[form] } }));
  }
  return violations;
}

/**
 * Something to look at, never a refusal: the organization code inside a valid code has a check digit of its own
 * (GB 11714), and codes that fail it have been seen in use.
 */
export function usccWarnings(code: string, pointer = '/uscc'): Violation[] {
  const body = code.slice(8, 16);
  const total = CODE_WEIGHTS.reduce(
    (sum, weight, at) => sum + weight * CODE_ALPHABET.indexOf(body.charAt(at)),
    0,
  );
  const check = '0123456789X0'.charAt(11 - (total % 11));
  return check === code.charAt(16) ? [] : [refuse.organizationCodeCheck({ pointer })];
}

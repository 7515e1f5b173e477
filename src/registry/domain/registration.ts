import type { Violation } from '../../shared/violation.js';
import { BARRED_FORMS, type BarredForm, type LegalForm, codeFormOf } from './legal-form.js';
import { refuse } from './refusals.js';
import { usccViolations } from './uscc.js';

/** What somebody enters of a supplier; the code is normalised already. */
export interface Registration {
  readonly uscc: string;
  readonly legalForm: LegalForm | BarredForm;
  readonly categories: readonly string[];
  readonly areas: readonly string[];
}

/** Codes that the reference knows. */
export interface KnownCodes {
  readonly categories: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
}

/** Why a supplier can't be entered; every reason at once. Its age and size are asked by nobody. */
export function registrationViolations(registration: Registration, known: KnownCodes): Violation[] {
  const { uscc, legalForm, categories, areas } = registration;
  const barred: readonly string[] = BARRED_FORMS;
  return [
    ...(barred.includes(legalForm) ? [refuse.formBarred({ pointer: '/legalForm' })] : []),
    ...usccViolations(uscc, codeFormOf(legalForm)),
    ...codeViolations(categories, known.categories, '/categories'),
    ...codeViolations(areas, known.areas, '/areas'),
  ];
}

/** Codes that the reference does not know: of categories (three letters), or of places (digits). */
export function codeViolations(
  codes: readonly string[],
  known: ReadonlySet<string>,
  pointer: string,
): Violation[] {
  return unknown(codes, known).map(([code, at]) => {
    const detail = { pointer: `${pointer}/${at}`, params: { code } };
    return /^\d/.test(code) ? refuse.areaUnknown(detail) : refuse.categoryUnknown(detail);
  });
}

function unknown(codes: readonly string[], known: ReadonlySet<string>): [code: string, at: number][] {
  return codes.map((code, at): [string, number] => [code, at]).filter(([code]) => !known.has(code));
}

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
    ...unknown(categories, known.categories).map(([code, at]) =>
      refuse.categoryUnknown({ pointer: `/categories/${at}`, params: { code } }),
    ),
    ...unknown(areas, known.areas).map(([code, at]) =>
      refuse.areaUnknown({ pointer: `/areas/${at}`, params: { code } }),
    ),
  ];
}

function unknown(codes: readonly string[], known: ReadonlySet<string>): [code: string, at: number][] {
  return codes.map((code, at): [string, number] => [code, at]).filter(([code]) => !known.has(code));
}

import type { Questionnaire } from '../domain/questionnaire.js';
import { RETURN_VISIT_QUESTIONNAIRE } from '../domain/return-visit-questionnaire.js';

/** Code of the questionnaire that return visits use. */
export const RETURN_VISIT_CODE = 'return-visit';

/** Questionnaires that ship with the program. A published version is never edited: a change is another entry. */
export const QUESTIONNAIRE_SEED: readonly { code: string; number: number; questionnaire: Questionnaire }[] = [
  { code: RETURN_VISIT_CODE, number: 1, questionnaire: RETURN_VISIT_QUESTIONNAIRE },
];

import { CLAIM_OPINION_QUESTIONNAIRE } from '../domain/claim-opinion-questionnaire.js';
import type { Questionnaire } from '../domain/questionnaire.js';
import { RETURN_VISIT_QUESTIONNAIRE } from '../domain/return-visit-questionnaire.js';
import { RETURN_VISIT_WITH_CONDITIONS } from '../domain/return-visit-with-conditions.js';

/** Code of the questionnaire that return visits use. */
export const RETURN_VISIT_CODE = 'return-visit';

/** Code of the questionnaire that asks residents about a claimed service. */
export const CLAIM_OPINION_CODE = 'claim-opinion';

/** Questionnaires that ship with the program. A published version is never edited: a change is another entry. */
export const QUESTIONNAIRE_SEED: readonly { code: string; number: number; questionnaire: Questionnaire }[] = [
  { code: RETURN_VISIT_CODE, number: 1, questionnaire: RETURN_VISIT_QUESTIONNAIRE },
  { code: RETURN_VISIT_CODE, number: 2, questionnaire: RETURN_VISIT_WITH_CONDITIONS },
  { code: CLAIM_OPINION_CODE, number: 1, questionnaire: CLAIM_OPINION_QUESTIONNAIRE },
];

import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuseGroundwork } from './groundwork-refusals.js';

/** How a need is surveyed: 咨询, 论证, 问卷调查, 走访. */
export const SURVEY_METHODS = ['inquiry', 'expert-discussion', 'questionnaire', 'visit'] as const;
export type SurveyMethod = (typeof SURVEY_METHODS)[number];

/** Whom a survey asks: suppliers of the market, recipients of the service, other buyers, experts. */
export const SURVEYED_KINDS = ['supplier', 'recipient', 'buyer', 'expert'] as const;
export type SurveyedKind = (typeof SURVEYED_KINDS)[number];

/** One who was asked. */
export interface SurveyedObject {
  readonly kind: SurveyedKind;
  /** An organization's name, or a group of recipients; no person's. */
  readonly name: string;
  readonly answer: string;
}

/** Suppliers that a survey of the market asks at least (财库〔2021〕22号). */
const LEAST_SUPPLIERS = 3;

/** Every reason against the record of a survey. */
export function surveyRecordViolations(
  {
    from,
    to,
    objects,
  }: { readonly from: Day; readonly to: Day; readonly objects: readonly SurveyedObject[] },
  today: Day,
): Violation[] {
  const count = objects.filter(({ kind }) => kind === 'supplier').length;
  return [
    ...(from <= to && to <= today ? [] : [refuseGroundwork.surveyDays({ pointer: '/to' })]),
    ...(count > 0 && count < LEAST_SUPPLIERS
      ? [refuseGroundwork.surveyTooFew({ pointer: '/objects', params: { count } })]
      : []),
  ];
}

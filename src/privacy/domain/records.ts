import type { Day } from '../../shared/days.js';
import { addMonths } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** Why an assessment is needed (个人信息保护法 art. 55). */
export const ASSESSMENT_CAUSES = [
  'sensitive',
  'automated',
  'entrusting',
  'provision',
  'publication',
  'other',
] as const;
export type AssessmentCause = (typeof ASSESSMENT_CAUSES)[number];

/** Kinds of personal data; those from `health` on are sensitive (art. 28). */
export const DATA_KINDS = [
  'name',
  'phone',
  'address',
  'age',
  'service-record',
  'opinion',
  'health',
  'hardship',
  'location',
  'minor',
  'voice',
] as const;
export type DataKind = (typeof DATA_KINDS)[number];

/** 泄露 · 篡改 · 丢失 */
export const INCIDENT_KINDS = ['leak', 'tampering', 'loss'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** Months for which something may rest on an assessment. */
const ASSESSMENT_MONTHS = 36;

/** Why an assessment can't be valid until a day. */
export function validityViolations(validTo: Day, today: Day): Violation[] {
  const pointer = '/validTo';
  return [
    ...(validTo >= today ? [] : [refuse.validEndsEarly({ pointer })]),
    ...(validTo <= addMonths(today, ASSESSMENT_MONTHS) ? [] : [refuse.validTooLong({ pointer })]),
  ];
}

/** An assessment on which something wants to rest. */
export interface AssessmentFacts {
  readonly unitId: string;
  readonly state: string;
  readonly validTo: Day;
  readonly dataKinds: readonly DataKind[];
}

/** Whether a unit's entrusting of kinds of data may rest on an assessment today (art. 55). */
export function covers(
  assessment: AssessmentFacts | null,
  unitId: string,
  kinds: readonly DataKind[],
  today: Day,
): boolean {
  if (assessment?.unitId !== unitId || assessment.state !== 'approved') return false;
  return assessment.validTo >= today && kinds.every((kind) => assessment.dataKinds.includes(kind));
}

/** What was told of an incident, and to whom. */
export interface Telling {
  readonly authorityAt: Date;
  readonly personsAt: Date | null;
  readonly personsExempt: string | null;
}

/** Why an incident's telling can't be noted (art. 57). */
export function tellingViolations(telling: Telling, discoveredAt: Date, now: Date): Violation[] {
  const { authorityAt, personsAt, personsExempt } = telling;
  const fits = (at: Date) => at >= discoveredAt && at <= now;
  return [
    ...(fits(authorityAt) ? [] : [refuse.toldBefore({ pointer: '/authorityAt' })]),
    ...(personsAt === null || fits(personsAt) ? [] : [refuse.toldBefore({ pointer: '/personsAt' })]),
    ...((personsAt === null) === (personsExempt === null) ? [refuse.personsUntold()] : []),
  ];
}

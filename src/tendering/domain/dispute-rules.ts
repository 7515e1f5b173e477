import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import { refuseDispute } from './dispute-refusals.js';
import type { MethodRules } from './method-rules.js';
import { countForward } from './period.js';
import { timetable } from './timetable.js';

/** What a challenge is about (94号令 art. 10): the document, a step of the procedure, the result. */
export const CHALLENGE_STAGES = ['document', 'procedure', 'result'] as const;
export type ChallengeStage = (typeof CHALLENGE_STAGES)[number];

export const DISPUTE_OUTCOMES = ['upheld', 'partly-upheld', 'dismissed'] as const;
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];

/**
 * What follows: nothing; what is wrong is corrected and the procedure goes on; the award goes and the next candidate may
 * follow; the award or the procedure goes and the purchase is made anew; the purchase is called off (94号令 art. 16, 31, 32).
 */
export const DISPUTE_EFFECTS = ['none', 'correct', 'next-candidate', 'redo', 'cancel'] as const;
export type DisputeEffect = (typeof DISPUTE_EFFECTS)[number];

/** When a stage may be challenged. */
export interface ChallengeWindow {
  /** The day from which it is counted, that day not counted; null while the stage has not come. */
  readonly from: Day | null;
  /** Last day, inclusive; null as above, or where a calendar is missing. */
  readonly until: Day | null;
  readonly missingYear?: number;
}

/** Days of a procedure that challenges are counted from (政府采购法实施条例 art. 53). */
export interface ProcedureDays {
  readonly issuedOn: Day;
  readonly deadlineOn: Day;
  /** The last step that ended. */
  readonly lastStepOn: Day | null;
  /** Last day of the result's notice period. */
  readonly resultEndsOn: Day | null;
}

/**
 * The window of a stage: from the day the document could be had (the end of its notice period), from the end of the
 * step, or from the end of the result's notice period; as many working days as the rules give. Methods that are not
 * under the law have a window for the result alone: its notice period.
 */
export function challengeWindow(
  rules: MethodRules,
  stage: ChallengeStage,
  days: ProcedureDays,
  calendar: WorkingCalendar,
): ChallengeWindow {
  const period = rules.periods['challenge-end'];
  if (!period) {
    const until = stage === 'result' ? days.resultEndsOn : null;
    return { from: until, until };
  }
  const from = startOf(rules, stage, days, calendar);
  if (from === null) return { from, until: null };
  const end = countForward(calendar, from, period);
  return end.missingYear === undefined
    ? { from, until: end.date }
    : { from, until: null, missingYear: end.missingYear };
}

function startOf(
  rules: MethodRules,
  stage: ChallengeStage,
  { issuedOn, deadlineOn, lastStepOn, resultEndsOn }: ProcedureDays,
  calendar: WorkingCalendar,
): Day | null {
  if (stage === 'procedure') return lastStepOn;
  if (stage === 'result') return resultEndsOn;
  const notice = timetable(rules, { issuedOn, deadlineOn }, calendar).find(
    ({ key }) => key === 'notice-period-end',
  );
  return notice?.date ?? issuedOn;
}

/** What decides whether a challenge is taken. */
export interface ChallengeFacts {
  readonly stage: ChallengeStage;
  readonly today: Day;
  readonly window: ChallengeWindow;
  /** The supplier has a bid that was opened. */
  readonly isParticipant: boolean;
  /** The document wants everything of a stage in one challenge, and this supplier has sent one. */
  readonly isSecond: boolean;
}

/** Every reason against a challenge. */
export function challengeViolations(facts: ChallengeFacts): Violation[] {
  const { stage, today, window, isParticipant, isSecond } = facts;
  return [
    ...(stage === 'document' || isParticipant ? [] : [refuseDispute.notParticipant({ pointer: '/stage' })]),
    ...windowViolations(stage, today, window),
    ...(isSecond ? [refuseDispute.challengedBefore({ pointer: '/stage' })] : []),
  ];
}

function windowViolations(
  stage: ChallengeStage,
  today: Day,
  { from, until, missingYear }: ChallengeWindow,
): Violation[] {
  if (missingYear !== undefined) return [];
  if (from === null || until === null)
    return [refuseDispute.stageNotCome({ pointer: '/stage', params: { stage } })];
  return today <= until ? [] : [refuseDispute.challengeTooLate({ pointer: '/stage', params: { until } })];
}

/** Why an outcome and its effect don't go together: what is dismissed has none, the award's effects need an award. */
export function effectViolations(
  outcome: DisputeOutcome,
  effect: DisputeEffect,
  facts: { readonly isAwarded: boolean; readonly isContracted: boolean; readonly isOver: boolean },
): Violation[] {
  const pointer = '/effect';
  if (outcome === 'dismissed')
    return effect === 'none' ? [] : [refuseDispute.dismissedWithEffect({ pointer })];
  if (effect === 'none' || effect === 'correct') return [];
  return [
    ...(effect === 'next-candidate' && !facts.isAwarded ? [refuseDispute.nothingAwarded({ pointer })] : []),
    ...(facts.isContracted ? [refuseDispute.contractDrawn({ pointer })] : []),
    ...(facts.isOver ? [refuseDispute.procedureOver({ pointer })] : []),
  ];
}

/** Complaints within twelve months that found nothing before a supplier is put on record (94号令 art. 37). */
export const UNFOUNDED_LIMIT = 3;

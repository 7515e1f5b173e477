import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import { type DueDay, workingDaysFrom } from '../../shared/due-day.js';
import { refuse } from './refusals.js';

/** 财库〔2015〕135号: working days from the acceptance to its publication. */
export const PUBLISH_WITHIN_WORKING_DAYS = 2;

/** How one item of the contract's standard was found. */
export type ItemFinding = 'met' | 'not-met';

/** What follows for the milestone. `return` asks for rework, `refuse` ends it. */
export type AcceptanceResult = 'accept' | 'return' | 'refuse';

export interface AcceptanceFacts {
  readonly result: AcceptanceResult;
  /** Every item of the standard; `finding` is missing while nobody has judged it. */
  readonly items: readonly { readonly reference: string; readonly finding?: ItemFinding }[];
  /** A public service for residents: recipients take part (实施条例 art. 45). */
  readonly publicService: boolean;
  readonly recipientsInvited: number;
  readonly recipientOpinions: number;
  /** Units of the people who accept, and the provider's. */
  readonly acceptorUnitIds: readonly string[];
  readonly providerUnitId: string;
  /** What is to be reworked or why it is refused. */
  readonly reason?: string;
}

/** Why an acceptance can't be concluded; every reason at once. */
export function acceptanceViolations(facts: AcceptanceFacts): Violation[] {
  return [...itemViolations(facts), ...recipientViolations(facts), ...acceptorViolations(facts)];
}

/** Last day for publishing a concluded acceptance of a public service. */
export function acceptancePublishBy(concludedOn: Day, calendar: WorkingCalendar): DueDay {
  return workingDaysFrom(concludedOn, PUBLISH_WITHIN_WORKING_DAYS, calendar);
}

function itemViolations({ items, result, reason }: AcceptanceFacts): Violation[] {
  const violations = items.length === 0 ? [refuse.acceptanceWithoutItems({ pointer: '/items' })] : [];
  items.forEach(({ finding, reference }, index) => {
    const at = { pointer: `/items/${index}/conforms`, params: { item: reference } };
    if (!finding) violations.push(refuse.itemNotJudged(at));
    if (finding === 'not-met' && result === 'accept') violations.push(refuse.acceptedWithUnmetItem(at));
  });
  if (result !== 'accept' && !reason?.trim()) {
    violations.push(refuse.acceptanceReasonMissing({ pointer: '/reason' }));
  }
  return violations;
}

function recipientViolations(facts: AcceptanceFacts): Violation[] {
  if (!facts.publicService) return [];
  const violations: Violation[] = [];
  if (facts.recipientsInvited < 1) violations.push(refuse.recipientsNotInvited());
  if (facts.recipientOpinions < 1) violations.push(refuse.recipientOpinionMissing());
  return violations;
}

function acceptorViolations({ acceptorUnitIds, providerUnitId }: AcceptanceFacts): Violation[] {
  if (acceptorUnitIds.length === 0) return [refuse.acceptorMissing()];
  return acceptorUnitIds.includes(providerUnitId) ? [refuse.providerAcceptsOwnWork()] : [];
}

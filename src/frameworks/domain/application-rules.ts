import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** A condition of entry that an open framework publishes. */
export interface EntryCondition {
  /** Unique within the framework. */
  readonly code: string;
  readonly title: string;
}

/** Whether an applicant meets a condition, and why not. */
export interface EntryFinding {
  readonly code: string;
  readonly met: boolean;
  readonly reason: string | null;
}

/** Every gap in the findings: each published condition once, nothing else, and a reason where it is not met. */
export function findingViolations(
  conditions: readonly EntryCondition[],
  findings: readonly EntryFinding[],
): Violation[] {
  const published = new Set(conditions.map(({ code }) => code));
  const found = findings.map(({ code }) => code);
  const missing = conditions.filter(({ code }) => !found.includes(code));
  return [
    ...missing.map(({ code }) => refuse.findingsUnfit({ pointer: '/findings', params: { code } })),
    ...findings.flatMap(({ code, met, reason }, index) => {
      const at = { pointer: `/findings/${index}`, params: { code } };
      if (!published.has(code) || found.indexOf(code) < index) return [refuse.findingsUnfit(at)];
      return met || reason ? [] : [refuse.findingReasonMissing(at)];
    }),
  ];
}

/** Admitted is who meets every published condition and may take part in purchases; nobody decides beside them. */
export function isAdmitted(findings: readonly EntryFinding[], reasons: readonly Violation[]): boolean {
  return reasons.length === 0 && findings.every(({ met }) => met);
}

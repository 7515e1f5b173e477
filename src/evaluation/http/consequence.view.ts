import type { Consequence } from '../data/consequence.entity.js';
import { CONSEQUENCE_NAMES, type ConsequenceKind } from '../domain/consequence-rules.js';
import type { Grade } from '../domain/grade.js';
import type { ConsequenceState } from '../domain/result.lifecycles.js';

/** What follows from a grade. */
export class ConsequenceView {
  id: string;
  version: number;
  /** @example in-force */
  state: ConsequenceState;
  /** @example priority */
  kind: ConsequenceKind;
  /** @example 同等条件下优先 */
  name: string;
  evaluationId: string;
  contractId: string;
  organizationId: string;
  grade: Grade;
  /** The document that announced it before the contract was signed. */
  basis: string;
  /** Whole months, where it lasts or where a bar is proposed. */
  months: number | null;
  /** Out of 100: what a tender that announced the factor gives. @example "5" */
  points: string | null;
  effectiveFrom: string;
  /** Inclusive. */
  effectiveTo: string | null;
  /** Last day for an appeal; of a tail the result's own, of an exclusion that of its sanction. */
  appealBy: string;
  /** No calendar closes the window yet: it is open. */
  provisional: boolean;
  /** The case in which the organization defends itself. */
  sanctionId: string | null;
  liftedOn: string | null;

  static of(row: Consequence): ConsequenceView {
    const { id, version, state, kind, evaluationId, contractId, organizationId, grade, basis, rule } = row;
    const { effectiveFrom, effectiveTo, appealBy, provisional, sanctionId, liftedOn } = row;
    return {
      ...{
        id,
        version,
        state,
        kind,
        name: CONSEQUENCE_NAMES[kind],
        evaluationId,
        contractId,
        organizationId,
      },
      ...{ grade, basis, months: rule.months ?? null, points: rule.points ?? null },
      ...{ effectiveFrom, effectiveTo, appealBy, provisional, sanctionId, liftedOn },
    };
  }
}

/** Consequences, newest first. */
export class ConsequenceListView {
  items: ConsequenceView[];
  next: string | null;
}

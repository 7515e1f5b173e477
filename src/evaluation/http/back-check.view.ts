import { type Actor, allowedActions } from '../../platform/index.js';
import type { BackCheck } from '../data/back-check.entity.js';
import type { EvaluatorAgreement } from '../data/back-checks.js';
import { type BackCheckState, backCheckLifecycle, disagreementRate } from '../domain/back-check.js';

/** An evaluator's visit that another one asks again. */
export class BackCheckView {
  id: string;
  version: number;
  /** @example drawn */
  state: BackCheckState;
  /** @example ["record"] */
  actions: string[];
  visitId: string;
  /** Who made the visit. */
  evaluatorId: string;
  evaluatorUnitId: string;
  /** Behind the draw; anybody can repeat it. */
  seed: string;
  checkedBy: string | null;
  /** Answers that were asked again. */
  compared: number | null;
  disagreed: number | null;
  findings: string | null;

  static of(row: BackCheck, actor: Actor): BackCheckView {
    const { id, version, state, visitId, evaluatorId, evaluatorUnitId, seed } = row;
    const { checkedBy, compared, disagreed, findings } = row;
    const steps = { record: 'back-check.record' } as const;
    const actions = allowedActions(backCheckLifecycle, state, steps, actor, (who) => {
      return who.accountId !== evaluatorId;
    });
    return {
      ...{ id, version, state, actions, visitId, evaluatorId, evaluatorUnitId, seed },
      ...{ checkedBy, compared, disagreed, findings },
    };
  }
}

/** Back-checks, newest first. */
export class BackCheckListView {
  items: BackCheckView[];
  next: string | null;
}

/** How an evaluator's work agrees with what others heard. */
export class EvaluatorAgreementView {
  evaluatorId: string;
  unitId: string;
  checks: number;
  compared: number;
  disagreed: number;
  /** disagreed / compared, four decimals. @example "0.0833" */
  disagreementRate: string | null;

  static of({
    evaluatorId,
    unitId,
    checks,
    compared,
    disagreed,
  }: EvaluatorAgreement): EvaluatorAgreementView {
    const rate = disagreementRate(compared, disagreed);
    return { evaluatorId, unitId, checks, compared, disagreed, disagreementRate: rate };
  }
}

/** Evaluators of whom something was checked. */
export class EvaluatorAgreementListView {
  items: EvaluatorAgreementView[];
  next: string | null;
}

/** What a draw brought. */
export class DrawnBackChecksView {
  /** How many visits were drawn. */
  drawn: number;
}

import type { Fen } from '../../shared/money.js';
import { instalments } from './instalments.js';
import type { MilestoneKind, PlannedMilestone } from './milestone-plan.js';
import { type MilestoneState, isReached } from './milestone.lifecycle.js';

interface Present extends Pick<PlannedMilestone, 'number' | 'stage' | 'title' | 'percent'> {
  readonly changeId: string | null;
  readonly state: MilestoneState;
}

/** An instalment of a supplement; `reached`: what it waits for has happened already. */
export interface SupplementMilestone extends PlannedMilestone {
  readonly reached: boolean;
}

const KINDS: Record<string, MilestoneKind> = { 'final-evaluation': 'assessment' };

/**
 * A supplement leaves all other clauses unchanged (政府采购法 art. 49): it is paid by the contract's own instalments, each
 * with the percent and the condition of that one, the last with the remainder.
 */
export function supplementMilestones(
  amount: Fen,
  changeNumber: number,
  present: readonly Present[],
): SupplementMilestone[] {
  const own = present.filter(({ changeId, percent }) => changeId === null && percent !== null);
  const amounts = instalments(
    amount,
    own.map(({ percent }) => percent ?? '0'),
  );
  const last = Math.max(0, ...present.map(({ number }) => number));
  return own.map(({ stage, title, percent, state }, i) => {
    const amountFen = amounts[i] ?? 0n;
    return {
      ...{ number: last + i + 1, kind: KINDS[stage] ?? 'payment', stage, percent, amountFen },
      title: `${title}（补充合同，变更${changeNumber}）`,
      payableFen: stage === 'final-evaluation' ? null : amountFen,
      dueOn: null,
      reached: isReached(state),
    };
  });
}

import { type Doer, type Outbox, type Tx, advance, save } from '../../platform/index.js';
import { proposeSanction } from '../../registry/index.js';
import { rectificationLifecycle } from '../domain/result.lifecycles.js';
import { RectificationStepped } from '../result-events.js';
import { Consequence } from './consequence.entity.js';
import { EvaluationPlan } from './evaluation-plan.entity.js';
import { Evaluation } from './evaluation.entity.js';
import type { Rectification } from './rectification.entity.js';

/** Ends a locked rectification that failed: a sanction is proposed, by the rule that ordered it, with its own defence. */
export async function failRectification(
  tx: Tx,
  outbox: Outbox,
  row: Rectification,
  { doer, action, proposedBy }: { doer: Doer; action: 'fail' | 'lapse'; proposedBy?: string },
): Promise<void> {
  const { id: rectificationId, contractId, organizationId, consequenceId, barMonths: months } = row;
  const { basis, evaluationId } = await tx.findOneByOrFail(Consequence, { id: consequenceId });
  const { planId, approvedBy } = await tx.findOneByOrFail(Evaluation, { id: evaluationId });
  const { buyerId: unitId, title } = await tx.findOneByOrFail(EvaluationPlan, { id: planId });
  const accountId = proposedBy ?? approvedBy;
  if (accountId === null) throw new Error('an evaluation was concluded without approval');
  const why = action === 'lapse' ? '逾期未报告整改结果' : '回访复查未通过';
  const sanctionId = await proposeSanction(
    tx,
    { unitId, accountId },
    {
      ...{ organizationId, kind: months === null ? 'warning' : 'purchase-bar', months, basis, fileIds: [] },
      grounds: `“${title}”的整改${why}。`,
    },
  );
  await save(tx, Object.assign(row, { sanctionId }));
  await advance(tx, row, rectificationLifecycle, action, doer);
  await outbox.publish(tx, RectificationStepped, { rectificationId, contractId, action });
}

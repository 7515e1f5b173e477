import type { MilestoneStage } from './milestone-plan.js';
import type { PaymentTrigger } from './payment-rules.js';

/** What makes the instalment of a milestone payable. */
export function triggerOf(stage: MilestoneStage): PaymentTrigger {
  return stage === 'signing' || stage === 'final-evaluation' ? stage : 'milestone-accepted';
}

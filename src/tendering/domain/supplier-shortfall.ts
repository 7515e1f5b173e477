import type { Violation } from '../../shared/violation.js';
import { refuseAct } from './act-refusals.js';
import type { CountStage, MethodRules } from './method-rules.js';
import { countSuppliers } from './supplier-count.js';

/**
 * The reason why a purchase ends for want of suppliers, or undefined when it goes on. Everything on a community's list
 * is a service for the public, so that 磋商 goes on with two (财库〔2015〕124号).
 */
export function supplierShortfall(
  rules: MethodRules,
  stage: CountStage,
  suppliers: number,
  isApprovedForTwo = false,
): Violation | undefined {
  const decision = countSuppliers(rules, {
    ...{ stage, suppliers, isApprovedForTwo },
    isGovernmentPurchasedService: true,
  });
  if (decision.outcome === 'continue') return undefined;
  const { minimum, rule } = decision;
  return refuseAct.tooFewSuppliers({ params: { suppliers, minimum, basis: rule } });
}

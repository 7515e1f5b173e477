import type { CountException, CountStage, MethodRules, SupplierRules } from './method-rules.js';

/** What is known when bids are counted. */
export interface CountFacts {
  readonly stage: CountStage;
  /** Suppliers that are left: bids received, or still valid after the step. */
  readonly suppliers: number;
  readonly isGovernmentPurchasedService: boolean;
  /** The finance department approved going on with two (74号令 art. 27). */
  readonly isApprovedForTwo?: boolean;
  /** 市场竞争不充分的科研项目, 需要扶持的科技成果转化项目 (财库〔2014〕214号 art. 3). */
  readonly isResearchConversion?: boolean;
}

/** What follows from the count: never a silent state. */
export interface CountDecision {
  readonly outcome: 'continue' | 'terminate';
  readonly suppliers: number;
  /** How many would have been enough. */
  readonly minimum: number;
  /** The special case that lowered the minimum, when it did. */
  readonly exception?: CountException;
  /** The text behind the minimum, or behind the end of the procedure. */
  readonly rule: string;
}

/** What the method says for the suppliers that are left. */
export function countSuppliers(rules: MethodRules, facts: CountFacts): CountDecision {
  const { suppliers } = rules;
  const exception = exceptionFor(suppliers, facts);
  const minimum = exception?.minimum ?? suppliers.minimum;
  const counted = { suppliers: facts.suppliers, minimum, exception: exception?.when };
  const goesOn = facts.suppliers >= minimum;
  return goesOn
    ? { ...counted, outcome: 'continue', rule: exception?.rule ?? suppliers.shortfall[facts.stage] }
    : { ...counted, outcome: 'terminate', rule: suppliers.shortfall[facts.stage] };
}

/** An exception counts only where it is needed: with enough suppliers the ordinary rule stands. */
function exceptionFor(
  rules: SupplierRules,
  facts: CountFacts,
): SupplierRules['exceptions'][number] | undefined {
  if (facts.suppliers >= rules.minimum) return undefined;
  const holds: Record<CountException, boolean> = {
    'government-purchased-service': facts.isGovernmentPurchasedService,
    'approved-two-suppliers': facts.isApprovedForTwo ?? false,
    'research-conversion': facts.isResearchConversion ?? false,
  };
  return rules.exceptions.find(({ when }) => holds[when]);
}

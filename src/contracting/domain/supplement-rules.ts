import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { capOf } from './caps.js';
import { refuse } from './refusals.js';

/** 政府采购法 art. 49: percent of the original contract for all supplements together. */
const SUPPLEMENT_MAX_PERCENT = 10n;

export interface SupplementFacts {
  readonly original: Fen;
  /** Amounts of the supplements already signed. */
  readonly earlier: readonly Fen[];
  readonly amount: Fen;
  readonly performing: boolean;
  /** The same service as in the contract, not a new one. */
  readonly sameService: boolean;
  readonly otherClausesUnchanged: boolean;
}

/** The most that all supplements of a contract may sum to, in fen. */
export function supplementCap(original: Fen): Fen {
  return capOf(original, SUPPLEMENT_MAX_PERCENT);
}

/** Why a supplement can't be agreed (政府采购法 art. 49). Reaching the cap exactly is allowed. */
export function supplementViolations(facts: SupplementFacts): Violation[] {
  const cap = supplementCap(facts.original);
  const total = facts.earlier.reduce((a, b) => a + b, facts.amount);
  const violations: Violation[] = [];
  if (facts.amount <= 0n) violations.push(refuse.supplementNotPositive({ pointer: '/amount' }));
  if (total > cap) {
    const params = { cap: formatYuan(cap), total: formatYuan(total) };
    violations.push(refuse.supplementsOverCap({ pointer: '/amount', params }));
  }
  if (!facts.performing) violations.push(refuse.supplementOutsidePerformance());
  if (!facts.sameService) violations.push(refuse.supplementOtherService({ pointer: '/sameService' }));
  if (!facts.otherClausesUnchanged) {
    violations.push(refuse.supplementChangesClauses({ pointer: '/otherClausesUnchanged' }));
  }
  return violations;
}

import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { capOf } from './caps.js';
import { refuse } from './refusals.js';

/** 实施条例 art. 48: percent of the contract amount. */
const PERFORMANCE_BOND_MAX_PERCENT = 10n;

/** The largest performance bond (履约保证金) that may be asked for, in fen. */
export function performanceBondCap(contract: Fen): Fen {
  return capOf(contract, PERFORMANCE_BOND_MAX_PERCENT);
}

/** Too large a bond, or one that the provider may not give as a guarantee (实施条例 art. 48). */
export function performanceBondViolations(bond: Fen, contract: Fen, nonCashAccepted: boolean): Violation[] {
  const cap = performanceBondCap(contract);
  const violations: Violation[] = [];
  if (bond > cap) {
    violations.push(refuse.bondOverCap({ pointer: '/performanceBond', params: { cap: formatYuan(cap) } }));
  }
  if (bond > 0n && !nonCashAccepted) violations.push(refuse.bondCashOnly({ pointer: '/performanceBond' }));
  return violations;
}

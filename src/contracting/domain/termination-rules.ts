import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuseChange as refuse } from './change-refusals.js';

/** Where a contract's money stands when it is to end early; amounts in fen. */
export interface TerminationFacts {
  /** The price with all signed supplements, without what was refused for good. */
  readonly ceiling: Fen;
  /** The instalments of deliveries that were accepted: they are owed whatever else was not done. */
  readonly accepted: Fen;
  /** Payment requests that are neither decided nor paid. */
  readonly openRequests: number;
}

/**
 * Why a contract can't be settled at this amount: what was accepted is paid (102号令 art. 25), nothing beyond the price
 * is, and requests under way are decided and paid first.
 */
export function terminationViolations(settled: Fen, facts: TerminationFacts): Violation[] {
  const { ceiling, accepted, openRequests } = facts;
  const at = (figures: Record<string, string>) => ({ pointer: '/settledAmount', params: figures });
  return [
    ...(settled > ceiling ? [refuse.settledOverPrice(at({ ceiling: formatYuan(ceiling) }))] : []),
    ...(settled < accepted ? [refuse.settledBelowAccepted(at({ accepted: formatYuan(accepted) }))] : []),
    ...(openRequests > 0 ? [refuse.requestsUnderWay({ params: { count: openRequests } })] : []),
  ];
}

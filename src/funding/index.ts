export type { FundBalance } from './data/balances.js';
export { FundBalances, type FundSummary } from './data/fund-balances.js';
export {
  type Movement,
  type Reference,
  commit,
  decommit,
  ownsFund,
  refund,
  release,
  reserve,
  spend,
} from './data/fund-ledger.js';
export {
  type HeldMovement,
  commitHeld,
  decommitHeld,
  passOn,
  refundHeld,
  releaseBeyond,
  releaseHeld,
  releaseRest,
  reservedFor,
  spendHeld,
} from './data/held-money.js';
export { type MovedMoney, movedBy } from './data/moved-by.js';
export { fundSources } from './data/fund-sources.js';
export { reserveByPlan, reserveFor } from './data/reserve-by-plan.js';
export { type Transfer, transfer } from './data/transfer.js';
export { type UndoneSpend, undoSpend } from './data/undo-spend.js';
export { FundPublication } from './data/fund-publication.entity.js';
export { FundStatementDue, FundStatementPublished, FundYearEnds, SubsidyInstalmentDue } from './events.js';
export { UNPUBLISHED_STATEMENTS, unpublishedStatement } from './data/unpublished-statements.js';
export { type UnpaidInstalment, unpaidInstalment } from './data/subsidy-notice.js';
export { type FundAtYearEnd, fundAtYearEnd } from './data/year-end.js';
export { splitByPlan } from './domain/plan.js';

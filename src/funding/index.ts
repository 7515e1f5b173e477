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

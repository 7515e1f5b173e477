import { MoneyView } from '../../platform/index.js';
import type { PerformanceBond } from '../data/performance-bond.entity.js';
import type { ReportedClock } from '../data/running-clocks.js';
import { CONTRACT_CLOCKS } from '../domain/contract-clocks.js';
import type { BondForm } from '../domain/performance-bond.js';
import type { PerformanceBondState } from '../domain/performance-bond.lifecycle.js';
import { PaymentDeadlineView } from './payment-deadline.view.js';

/** A performance bond (履约保证金). */
export class PerformanceBondView {
  id: string;
  version: number;
  /** @example held */
  state: PerformanceBondState;
  contractId: string;
  form: BondForm;
  amount: MoneyView;
  /** Number of the guarantee, or the bank's reference. */
  reference: string;
  receivedOn: string;
  /** Last day of a guarantee. */
  validTo: string | null;
  /** Last day for giving it back. */
  returnBy: string | null;
  returnedOn: string | null;
  /** What a breach cost of it. */
  deducted: MoneyView;
  deductionReason: string | null;

  static of(bond: PerformanceBond): PerformanceBondView {
    const { id, version, state, contractId, form, amountFen, reference, receivedOn, validTo } = bond;
    const { returnBy, returnedOn, deductedFen, deductionReason } = bond;
    return {
      ...{ id, version, state, contractId, form, amount: MoneyView.of(amountFen) },
      ...{ reference, receivedOn, validTo, returnBy, returnedOn },
      deducted: MoneyView.of(deductedFen),
      deductionReason,
    };
  }
}

/** A clock of a contract that still runs. */
export class ContractClockView {
  /** What is to be done. @example file */
  clock: string;
  /** Of the contract, or of its award, change, breach, request, bond, milestone, acceptance, check or instalment. */
  id: string;
  contractId: string | null;
  title: string;
  /** Who has to do it: `buyer`, `provider` or `both`. */
  side: string;
  /** The law behind it; null where the district set it. @example 政府采购法 art. 47 */
  basis: string | null;
  /** Last day, inclusive. */
  lastOn: string;
  overdue: boolean;
  /** Of the clock `pay`: whether law or policy binds, and the interest for being late. */
  deadline: PaymentDeadlineView | null;

  static of(reported: ReportedClock): ContractClockView {
    const { clock, id, contractId, title, lastOn, overdue, debt } = reported;
    const { side, basis } = CONTRACT_CLOCKS[clock];
    const deadline = debt && PaymentDeadlineView.of(debt);
    return { clock, id, contractId, title, side, basis, lastOn, overdue, deadline };
  }
}

/** Clocks, the most urgent first. */
export class ContractClockListView {
  items: ContractClockView[];
  next: string | null;
}

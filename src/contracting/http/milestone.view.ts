import { type Actor, MoneyView } from '../../platform/index.js';
import type { Contract } from '../data/contract.entity.js';
import type { Milestone } from '../data/milestone.entity.js';
import type { MilestoneKind, MilestoneStage } from '../domain/milestone-plan.js';
import type { MilestoneState } from '../domain/milestone.lifecycle.js';
import { milestoneActions } from '../policies.js';

/** Something a contract waits for. */
export class MilestoneView {
  id: string;
  version: number;
  /** @example planned */
  state: MilestoneState;
  /** Steps that this caller may take now. @example ["submit"] */
  actions: string[];
  contractId: string;
  /** 1, 2, 3 … in the order in which they are reached. */
  number: number;
  kind: MilestoneKind;
  stage: MilestoneStage;
  /** @example 中期交付 */
  title: string;
  /** Share of the contract amount; null where nothing is paid. @example "40.00" */
  percent: string | null;
  /** The instalment as planned. */
  amount: MoneyView | null;
  /** What of it may be paid; null until the grade of the final evaluation decides, where it decides. */
  payable: MoneyView | null;
  /** What of it went back to the fund. */
  withheld: MoneyView;
  /** The day agreed in the contract. */
  dueOn: string | null;
  /** Day on which it was met or accepted. */
  reachedOn: string | null;

  static of(milestone: Milestone, contract: Contract, actor: Actor): MilestoneView {
    const { id, version, state, contractId, number, kind, stage, title, percent } = milestone;
    const { dueOn, reachedOn } = milestone;
    return {
      ...{ id, version, state },
      actions: milestoneActions(actor, contract, milestone),
      ...{ contractId, number, kind, stage, title, percent },
      amount: MoneyView.orNull(milestone.amountFen),
      payable: MoneyView.orNull(milestone.payableFen),
      withheld: MoneyView.of(milestone.withheldFen),
      ...{ dueOn, reachedOn },
    };
  }
}

/** A contract's milestones in their order; there is one page. */
export class MilestoneListView {
  items: MilestoneView[];
  next: string | null;
}

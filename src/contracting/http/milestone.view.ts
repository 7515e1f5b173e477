import { type Actor, MoneyView } from '../../platform/index.js';
import type { Contract } from '../data/contract.entity.js';
import type { JudgedSubmission, MilestoneDetails } from '../data/milestones.js';
import type { MilestoneKind, MilestoneStage } from '../domain/milestone-plan.js';
import type { MilestoneState } from '../domain/milestone.lifecycle.js';
import { milestoneActions } from '../policies.js';

/** One hand-in. */
export class MilestoneSubmissionView {
  /** 1, 2, 3 … */
  number: number;
  submittedOn: string;
  note: string | null;
  /** To be opened under `files/{fileId}`. */
  fileIds: string[];
  /** Why it was sent back; of a delivery its acceptance says so. @example 缺七月数据（示例） */
  returnReason: string | null;

  static of({ submission, returned }: JudgedSubmission): MilestoneSubmissionView {
    const { number, submittedOn, note, fileIds } = submission;
    return { number, submittedOn, note, fileIds, returnReason: returned?.reason ?? null };
  }
}

/** A day that moved when the calendar of a year was loaded or corrected. */
export class ReplannedDayView {
  /** @example acceptBy */
  field: string;
  before: string;
  after: string;
  calendarYear: number;
}

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
  /** The day agreed in the contract; for the evaluation, that by which it follows the final acceptance. */
  dueOn: string | null;
  /** Day on which it was last handed in. */
  submittedOn: string | null;
  /** Last day for accepting it; afterwards its payment waits no longer (保障中小企业款项支付条例 art. 10). */
  acceptBy: string | null;
  /** Last day for handing it in again. */
  reworkBy: string | null;
  /** Day on which it was met or accepted. */
  reachedOn: string | null;
  /** A day of it stands until the calendar of its year is loaded, and may then move to the next working day. */
  provisional: boolean;
  replanned: ReplannedDayView[];
  submissions: MilestoneSubmissionView[];

  static of(details: MilestoneDetails, contract: Contract, actor: Actor): MilestoneView {
    const { milestone, submissions, provisional, replans } = details;
    const { id, version, state, contractId, number, kind, stage, title, percent } = milestone;
    const { dueOn, submittedOn, acceptBy, reworkBy, reachedOn } = milestone;
    return {
      ...{ id, version, state },
      actions: milestoneActions(actor, contract, milestone),
      ...{ contractId, number, kind, stage, title, percent },
      amount: MoneyView.orNull(milestone.amountFen),
      payable: MoneyView.orNull(milestone.payableFen),
      withheld: MoneyView.of(milestone.withheldFen),
      ...{ dueOn, submittedOn, acceptBy, reworkBy, reachedOn, provisional },
      replanned: replans.map(({ field, before, after, calendarYear }) => {
        return { field, before, after, calendarYear };
      }),
      submissions: submissions.map((each) => MilestoneSubmissionView.of(each)),
    };
  }
}

/** A contract's milestones in their order; there is one page. */
export class MilestoneListView {
  items: MilestoneView[];
  next: string | null;
}

import { type Actor, MoneyView } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { AdmissionFigures } from '../data/admission-indicators.js';
import type { AssignedTask } from '../data/assigned-task.entity.js';
import { isOverdue } from '../domain/assigned-task-rules.js';
import type { AssignedTaskState } from '../domain/assigned-task.lifecycle.js';
import { taskActions } from '../task-policies.js';

/** A department's task for a community. */
export class AssignedTaskView {
  id: string;
  version: number;
  state: AssignedTaskState;
  departmentId: string;
  communityId: string;
  streetId: string;
  title: string;
  description: string;
  legalBasis: string;
  /** Edition of the responsibility list in force when it was applied for: disputes refer to it. */
  responsibilityListId: string | null;
  /** The item of that list. */
  itemCode: string | null;
  adHoc: boolean;
  inspections: number;
  validFrom: string;
  /** Last day, inclusive. */
  validTo: string;
  fundId: string | null;
  amount: MoneyView | null;
  /** Why it carries no money. */
  waiver: string | null;
  /** Last day for the street's decision. */
  decideBy: string;
  /** True when nobody decided by then. */
  overdue: boolean;
  objection: string | null;
  decidedOn: string | null;
  toFundId: string | null;
  refusal: string | null;
  reason: string | null;
  /** The steps that this caller may take now. */
  actions: string[];

  static of(row: AssignedTask, caller: Actor, today: Day): AssignedTaskView {
    const { id, version, state, departmentId, communityId, streetId, title, description } = row;
    const { legalBasis, adHoc, inspections, validFrom, validTo, fundId, waiver, decideBy } = row;
    const { responsibilityListId, itemCode } = row;
    const { objection, decidedOn, toFundId, refusal, reason } = row;
    return {
      ...{ id, version, state, departmentId, communityId, streetId, title, description, legalBasis },
      ...{ responsibilityListId, itemCode },
      ...{ adHoc, inspections, validFrom, validTo, fundId, amount: MoneyView.orNull(row.amountFen) },
      ...{ waiver, decideBy, overdue: isOverdue(row, today), objection, decidedOn, toFundId },
      ...{ refusal, reason, actions: taskActions(caller, row) },
    };
  }
}

/** Tasks, newest first. */
export class AssignedTaskListView {
  items: AssignedTaskView[];
  next: string | null;
}

/** A task that was let in without money. */
export class UnfundedTaskView {
  taskId: string;
  title: string;
  departmentId: string;
  communityId: string;
  waiver: string;
}

/** How often a community is inspected in the year, and how often it may be. */
export class InspectionCountView {
  communityId: string;
  used: number;
  cap: number;
}

/** How many tasks were let in, and how many of them came outside a yearly plan. */
export class AdHocView {
  tasks: number;
  adHoc: number;
}

/** A decision that has not come by its last day. */
export class OverdueDecisionView {
  kind: 'assigned-task' | 'list-item';
  subjectId: string;
  streetId: string;
  title: string;
  enteredOn: string;
  decideBy: string;
}

/** What admissions of a year look like; each figure names its rows. */
export class AdmissionIndicatorsView {
  year: number;
  /** Tasks let in without money (费随事转). */
  withoutFunds: UnfundedTaskView[];
  inspections: InspectionCountView[];
  adHoc: AdHocView;
  overdue: OverdueDecisionView[];

  static of({ year, withoutFunds, inspections, adHoc, overdue }: AdmissionFigures): AdmissionIndicatorsView {
    return {
      year,
      withoutFunds: withoutFunds.map(({ taskId, title, departmentId, communityId, waiver }) => {
        return { taskId, title, departmentId, communityId, waiver };
      }),
      inspections: inspections.map(({ communityId, used, cap }) => ({ communityId, used, cap })),
      adHoc: { tasks: adHoc.tasks, adHoc: adHoc.adHoc },
      overdue: overdue.map(({ kind, subjectId, streetId, title, enteredOn, decideBy }) => {
        return { kind, subjectId, streetId, title, enteredOn, decideBy };
      }),
    };
  }
}

import { type Actor, MoneyView } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Arrear, SubsidyDetails } from '../data/subsidies.js';
import type { SubsidyInstalment } from '../data/subsidy.entity.js';
import { type SubsidyKind, daysLate } from '../domain/subsidy-rules.js';
import type { SubsidyState } from '../domain/subsidy.lifecycle.js';
import { subsidyActions } from '../policies.js';

/** One payment of a schedule. */
export class SubsidyInstalmentView {
  /** Its place in the schedule, from 0. */
  position: number;
  dueOn: string;
  amount: MoneyView;
  paidOn: string | null;
  voucher: string | null;
  /** Calendar days beyond its day; 0 when paid or not yet due. */
  daysLate: number;

  static of(row: SubsidyInstalment, today: Day): SubsidyInstalmentView {
    const { position, dueOn, amountFen, paidOn, voucher } = row;
    return {
      ...{ position, dueOn, amount: MoneyView.of(amountFen), paidOn, voucher },
      daysLate: daysLate(row, today),
    };
  }
}

/** Money given by schedule. */
export class SubsidyView {
  id: string;
  version: number;
  state: SubsidyState;
  kind: SubsidyKind;
  /** The unit that gives. */
  unitId: string;
  receiverId: string;
  fundId: string;
  category: string;
  title: string;
  basis: string;
  total: MoneyView;
  /** Why it was refused or cancelled. */
  reason: string | null;
  instalments: SubsidyInstalmentView[];
  /** The steps that this caller may take now. */
  actions: string[];

  static of({ subsidy, instalments }: SubsidyDetails, caller: Actor, today: Day): SubsidyView {
    const { id, version, state, kind, unitId, receiverId, fundId, category, title, basis } = subsidy;
    return {
      ...{ id, version, state, kind, unitId, receiverId, fundId, category, title, basis },
      ...{ total: MoneyView.of(subsidy.totalFen), reason: subsidy.reason },
      instalments: instalments.map((row) => SubsidyInstalmentView.of(row, today)),
      actions: subsidyActions(caller, subsidy),
    };
  }
}

/** Subsidies, newest first. */
export class SubsidyListView {
  items: SubsidyView[];
  next: string | null;
}

/** An instalment that waits beyond its day. */
export class ArrearView {
  subsidyId: string;
  title: string;
  receiverId: string;
  position: number;
  dueOn: string;
  amount: MoneyView;
  daysLate: number;

  static of({ subsidy, instalment }: Arrear, on: Day): ArrearView {
    const { position, dueOn, amountFen } = instalment;
    return {
      ...{ subsidyId: subsidy.id, title: subsidy.title, receiverId: subsidy.receiverId, position, dueOn },
      ...{ amount: MoneyView.of(amountFen), daysLate: daysLate(instalment, on) },
    };
  }
}

/** What waits, longest first; 500 at the most. */
export class ArrearListView {
  /** As it stood at the end of this day. */
  on: string;
  items: ArrearView[];
}

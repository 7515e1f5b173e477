import type { Tx } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { formatYuan } from '../../shared/money.js';
import { Subsidy, SubsidyInstalment } from './subsidy.entity.js';

/** What an inbox says of an instalment that was not paid. */
export interface UnpaidInstalment {
  readonly title: string;
  readonly unitId: string;
  readonly receiverId: string;
  readonly dueOn: Day;
  /** Yuan. */
  readonly amount: string;
}

/** An instalment that still waits; undefined when it was paid or its subsidy ended. */
export async function unpaidInstalment(
  tx: Tx,
  subsidyId: string,
  position: number,
): Promise<UnpaidInstalment | undefined> {
  const subsidy = await tx.findOneBy(Subsidy, { id: subsidyId, state: 'approved' });
  const instalment = await tx.findOneBy(SubsidyInstalment, { subsidyId, position });
  if (!subsidy || !instalment || instalment.paidOn !== null) return undefined;
  const { title, unitId, receiverId } = subsidy;
  return { title, unitId, receiverId, dueOn: instalment.dueOn, amount: formatYuan(instalment.amountFen) };
}

import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  Outbox,
  advance,
  constraintMeans,
  lock,
  now,
  touch,
} from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { spendHeld } from '../data/held-money.js';
import { Subsidy, SubsidyInstalment } from '../data/subsidy.entity.js';
import { refuse } from '../domain/refusals.js';
import { paymentViolations } from '../domain/subsidy-rules.js';
import { subsidyLifecycle } from '../domain/subsidy.lifecycle.js';
import { SubsidyInstalmentDue } from '../events.js';

constraintMeans('subsidy_instalment_voucher', () => refuse.voucherTaken({ pointer: '/voucher' }));

/** A payment of one instalment. */
export interface InstalmentPayment {
  /** Its place in the schedule, from 0. */
  readonly position: number;
  readonly paidOn: Day;
  readonly voucher: string;
}

/** Records that an instalment was paid: once, not before its day. */
@Injectable()
export class PaySubsidy {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** RuleBroken (422): none of that position, paid already, too early. The last one settles the subsidy. */
  async run(actor: Actor, id: string, { position, paidOn, voucher }: InstalmentPayment): Promise<void> {
    await this.database.transaction(async (tx) => {
      const subsidy = await lock(tx, Subsidy, id);
      if (subsidy.unitId !== actor.unitId) throw new NotFound('subsidy');
      next(subsidyLifecycle, 'settle', subsidy.state);
      const all = await tx.findBy(SubsidyInstalment, { subsidyId: id });
      const instalment = all.find((each) => each.position === position);
      RuleBroken.unlessEmpty(paymentViolations(instalment, paidOn, dayOf(now(tx))));
      if (!instalment) return;
      const paid = { paidOn, voucher, paidBy: actor.accountId };
      await tx.update(SubsidyInstalment, { subsidyId: id, position }, paid);
      const reference = { type: 'subsidy', id };
      await spendHeld(tx, { amount: instalment.amountFen, reference, cause: reference });
      await this.outbox.cancel(tx, SubsidyInstalmentDue, `${id}:${position}`);
      touch(tx, 'subsidy', id, 'pay');
      const last = all.every((each) => each.position === position || each.paidOn !== null);
      if (last) await advance(tx, subsidy, subsidyLifecycle, 'settle', actor);
      else await tx.increment(Subsidy, { id }, 'version', 1);
    });
  }
}

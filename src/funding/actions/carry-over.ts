import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Actor, Database, type Tx, constraintMeans, create, now } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { FundCarryOver } from '../data/fund-carry-over.entity.js';
import { type Reference, lockFunds, ownsFund, post } from '../data/fund-ledger.js';
import { Fund } from '../data/fund.entity.js';
import { PlanYearEnd } from '../data/plan-year-end.js';
import { fundAtYearEnd } from '../data/year-end.js';
import { refuse } from '../domain/refusals.js';
import { carried, carriedFree, carryViolations } from '../domain/year-end.js';

constraintMeans('fund_carry_over_voucher', () => refuse.voucherTaken({ pointer: '/voucher' }));

/** What goes over into the next year. */
export interface CarryOverDecision {
  /** A fund of the next year; or the name of one that is opened for it. */
  readonly intoFundId?: string;
  readonly newFundName?: string;
  readonly voucher: string;
  readonly reason: string;
  /** Fen of the free money; null: all of it. */
  readonly free: Fen | null;
  /** The purchases whose reserved and committed money goes over; null: all. */
  readonly chosen: readonly string[] | null;
}

/** The finance officer carries money of a year that is over into a fund of the next one (结转). */
@Injectable()
export class CarryOver {
  constructor(
    private readonly database: Database,
    private readonly yearEnds: PlanYearEnd,
  ) {}

  /**
   * Moves free money, and the reserved and committed money of each chosen purchase in full, by entries in both books.
   * RuleBroken (422) with every reason; (409) for a voucher that was entered.
   */
  run(actor: Actor, fundId: string, decision: CarryOverDecision): Promise<void> {
    return this.database.transaction(async (tx) => {
      if (!(await ownsFund(tx, actor.unitId, fundId))) throw new NotFound('fund');
      await lockFunds(tx, [fundId, ...(decision.intoFundId ? [decision.intoFundId] : [])]);
      const { fund, available, held } = await fundAtYearEnd(tx, fundId);
      const into = await this.target(tx, fund, decision);
      const { free, chosen, voucher, reason } = decision;
      const facts = { from: fund, into, today: dayOf(now(tx)), free, available, chosen, held };
      RuleBroken.unlessEmpty(carryViolations(facts));
      const id = uuid();
      await tx.insert(FundCarryOver, {
        ...{ id, fundId, intoFundId: into.id, carriedOn: facts.today },
        ...{ voucher, reason, decidedBy: actor.accountId },
      });
      const move = carrying(tx, { fundId, intoFundId: into.id, cause: { type: 'fund-carry-over', id } });
      await move('carry', carriedFree(facts));
      for (const { type, id: purchase, reserved, committed } of carried(facts)) {
        await move('carry-reserved', reserved, { type, id: purchase });
        await move('carry-committed', committed, { type, id: purchase });
      }
    });
  }

  /** The fund into which it goes: one of the unit, or a new one of the next year with the same purpose. */
  private async target(tx: Tx, from: Fund, { intoFundId, newFundName: name }: CarryOverDecision) {
    const { unitId, categories } = from;
    if ((intoFundId === undefined) === (name === undefined))
      throw new RuleBroken([refuse.carryTargetOpen({ pointer: '/intoFundId' })]);
    if (name === undefined) {
      const fund = await tx.findOneBy(Fund, { id: intoFundId, unitId });
      if (!fund) throw new RuleBroken([refuse.fundNotYours({ pointer: '/intoFundId' })]);
      return fund;
    }
    const fiscalYear = from.fiscalYear + 1;
    const opened = await create(tx, Fund, {
      ...{ unitId, fiscalYear, budgetCode: null, name, categories },
      statementBy: this.yearEnds.statementBy(fiscalYear),
    });
    await this.yearEnds.plan(tx, opened);
    return opened;
  }
}

/** Moves what is above zero out of one account of a fund into the same account of the other. */
function carrying(
  tx: Tx,
  { fundId, intoFundId, cause }: { fundId: string; intoFundId: string; cause: Reference },
) {
  return async (
    move: 'carry' | 'carry-reserved' | 'carry-committed',
    amount: Fen,
    reference?: Reference,
  ): Promise<void> => {
    if (amount === 0n) return;
    await post(tx, `${move}-out`, { fundId, amount, reference, cause, pointer: '/available' });
    await post(tx, `${move}-in`, { fundId: intoFundId, amount, reference, cause });
  };
}

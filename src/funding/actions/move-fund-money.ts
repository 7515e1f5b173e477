import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Actor, Database, type Tx, constraintMeans, lock, now } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { demandBudget } from '../data/budget-room.js';
import { post } from '../data/fund-ledger.js';
import { FundReturn } from '../data/fund-return.entity.js';
import { FundSource } from '../data/fund-source.entity.js';
import { Fund } from '../data/fund.entity.js';
import { type ContributionFacts, contributionViolations } from '../domain/fund-rules.js';
import { refuse } from '../domain/refusals.js';

constraintMeans('fund_source_voucher', () => refuse.voucherTaken({ pointer: '/voucher' }));
constraintMeans('fund_return_voucher', () => refuse.voucherTaken({ pointer: '/voucher' }));

/** Money that comes into an open fund. */
export interface Contribution extends ContributionFacts {
  /** Number of the receipt; once in a fund. */
  readonly voucher: string;
}

/** Free money that goes back to its payers. */
export interface ReturnOfMoney {
  /** Fen. */
  readonly amount: Fen;
  readonly voucher: string;
  readonly reason: string;
}

/** Takes money into an open fund, and gives free money back (交回). */
@Injectable()
export class MoveFundMoney {
  constructor(private readonly database: Database) {}

  /** RuleBroken: facts that don't fit or a budget project without room (422), a receipt that was entered (409). */
  async contribute(actor: Actor, fundId: string, { amount, ...wish }: Contribution): Promise<void> {
    await this.database.transaction(async (tx) => {
      const fund = await ownFund(tx, actor, fundId);
      RuleBroken.unlessEmpty([
        ...contributionViolations({ amount, ...wish }, dayOf(now(tx))),
        ...(await demandBudget(tx, fund, [{ kind: wish.kind, amount }])),
      ]);
      const id = uuid();
      const position = await tx.countBy(FundSource, { fundId });
      await tx.insert(FundSource, { id, fundId, position, ...wish, amountFen: amount });
      await post(tx, 'open', { fundId, amount, cause: { type: 'fund-source', id } });
    });
  }

  /** RuleBroken: more than is free (422), a voucher that was entered (409). */
  async giveBack(actor: Actor, fundId: string, { amount, voucher, reason }: ReturnOfMoney): Promise<void> {
    await this.database.transaction(async (tx) => {
      await ownFund(tx, actor, fundId);
      const id = uuid();
      const returnedOn: Day = dayOf(now(tx));
      await tx.insert(FundReturn, { id, fundId, amountFen: amount, returnedOn, voucher, reason });
      await post(tx, 'return', { fundId, amount, cause: { type: 'fund-return', id } });
    });
  }
}

async function ownFund(tx: Tx, { unitId }: Actor, fundId: string): Promise<Fund> {
  const fund = await lock(tx, Fund, fundId);
  if (fund.unitId !== unitId) throw new NotFound('fund');
  return fund;
}

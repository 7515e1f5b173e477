import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, constraintMeans, create, now } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { lateContracts } from '../data/late-contracts.js';
import { LatePaymentStatement } from '../data/late-payment-statement.entity.js';
import { latePaymentsViolations } from '../domain/late-payments.js';
import { refusePayment as refuse } from '../domain/payment-refusals.js';
import { LatePaymentsPublished } from '../events.js';

constraintMeans('one_late_payment_statement', () => refuse.lateStatementPublished({ pointer: '/year' }));

/** The lead of a buyer publishes what it had not paid in time by a year's end (保障中小企业款项支付条例 art. 18). */
@Injectable()
export class PublishLatePayments {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Its id; none late is stated too. RuleBroken: the year still runs (422), published already (409). */
  run({ unitId, accountId: publishedBy }: Actor, year: number): Promise<string> {
    return this.database.transaction(async (tx) => {
      const publishedOn = dayOf(now(tx));
      RuleBroken.unlessEmpty(latePaymentsViolations(year, publishedOn));
      const late = await lateContracts(tx, unitId, year);
      const contracts = late.map(({ owed, ...rest }) => ({ ...rest, owed: owed.toString() }));
      const statement = { unitId, year, contracts, publishedOn, publishedBy };
      const { id } = await create(tx, LatePaymentStatement, statement);
      await this.outbox.publish(tx, LatePaymentsPublished, { statementId: id });
      return id;
    });
  }
}

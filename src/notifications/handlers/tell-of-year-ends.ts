import { Injectable } from '@nestjs/common';
import { FundStatementDue, FundYearEnds, fundAtYearEnd, unpublishedStatement } from '../../funding/index.js';
import { Units } from '../../identity/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { formatYuan } from '../../shared/money.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';

/** Tells a fund's unit what is not spent when its year ends, and later that its statement is not public; nobody when all is done. */
@Injectable()
export class TellOfYearEnds {
  constructor(
    private readonly receivers: Receivers,
    private readonly units: Units,
  ) {}

  @Handles(FundYearEnds, 'notifications.tell-of-year-end')
  async ends(tx: Tx, { fundId: id }: { fundId: string }, envelope: Envelope): Promise<void> {
    const { fund, lastDay: until, available, reserved, committed } = await fundAtYearEnd(tx, id);
    const left = available + reserved + committed;
    if (left === 0n) return;
    const params = { title: fund.name, until, amount: formatYuan(left) };
    const told = await this.receivers.inUnit(fund.unitId, ['finance-officer', 'street-lead']);
    await deliver(tx, envelope, { kind: 'fund-year-ends', subject: { type: 'fund', id }, params }, told);
  }

  @Handles(FundStatementDue, 'notifications.tell-of-fund-statement')
  async statement(tx: Tx, due: { unitId: string; fiscalYear: number }, envelope: Envelope): Promise<void> {
    const { unitId: id, fiscalYear } = due;
    const until = await unpublishedStatement(tx, due);
    if (!until) return;
    const title = `${(await this.units.byIds([id])).get(id)?.name ?? ''} ${fiscalYear}`;
    const notice = {
      kind: 'fund-statement-due',
      subject: { type: 'unit', id },
      params: { title, until },
    } as const;
    const told = await this.receivers.inUnit(id, ['street-lead', 'community-lead', 'department-officer']);
    await deliver(tx, envelope, notice, told);
  }
}

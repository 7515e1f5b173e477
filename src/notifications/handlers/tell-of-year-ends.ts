import { Injectable } from '@nestjs/common';
import { FundYearEnds, fundAtYearEnd } from '../../funding/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { formatYuan } from '../../shared/money.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';

/** Tells a fund's unit what is not spent when its year ends; nobody when nothing is left. */
@Injectable()
export class TellOfYearEnds {
  constructor(private readonly receivers: Receivers) {}

  @Handles(FundYearEnds, 'notifications.tell-of-year-end')
  async ends(tx: Tx, { fundId: id }: { fundId: string }, envelope: Envelope): Promise<void> {
    const { fund, lastDay: until, available, reserved, committed } = await fundAtYearEnd(tx, id);
    const left = available + reserved + committed;
    if (left === 0n) return;
    const params = { title: fund.name, until, amount: formatYuan(left) };
    const told = await this.receivers.inUnit(fund.unitId, ['finance-officer', 'street-lead']);
    await deliver(tx, envelope, { kind: 'fund-year-ends', subject: { type: 'fund', id }, params }, told);
  }
}

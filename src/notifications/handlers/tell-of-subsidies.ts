import { Injectable } from '@nestjs/common';
import { SubsidyInstalmentDue, unpaidInstalment } from '../../funding/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';

/** Tells who gives and who gets of an instalment that was not paid on its day. */
@Injectable()
export class TellOfSubsidies {
  constructor(private readonly receivers: Receivers) {}

  @Handles(SubsidyInstalmentDue, 'notifications.tell-of-unpaid-instalment')
  async unpaid(
    tx: Tx,
    { subsidyId: id, position }: { subsidyId: string; position: number },
    envelope: Envelope,
  ): Promise<void> {
    const found = await unpaidInstalment(tx, id, position);
    if (!found) return;
    const { title, unitId, receiverId, dueOn: on, amount } = found;
    const told = [
      ...(await this.receivers.inUnit(unitId, ['finance-officer', 'street-officer', 'street-lead'])),
      ...(await this.receivers.inUnit(receiverId, [
        'organization-lead',
        'community-lead',
        'community-clerk',
      ])),
    ];
    const subject = { type: 'subsidy', id } as const;
    await deliver(tx, envelope, { kind: 'subsidy-unpaid', subject, params: { title, on, amount } }, told);
  }
}

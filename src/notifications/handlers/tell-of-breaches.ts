import { Injectable } from '@nestjs/common';
import { BreachStepped, breachNotice } from '../../contracting/index.js';
import { type Envelope, Handles, type Role, type Tx } from '../../platform/index.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';
import type { NoticeParams } from '../domain/notice-texts.js';

const BUYERS: readonly Role[] = ['street-officer', 'street-lead'];
const SUPPLIERS: readonly Role[] = ['organization-lead', 'organization-member'];

/** Tells the provider of a breach and of its decision, the buyer of the defence. */
@Injectable()
export class TellOfBreaches {
  constructor(private readonly receivers: Receivers) {}

  @Handles(BreachStepped, 'notifications.tell-of-breach')
  async stepped(
    tx: Tx,
    { breachId, action }: { breachId: string; action: string },
    envelope: Envelope,
  ): Promise<void> {
    const { contractId, title, defendBy, buyerId, organizationId } = await breachNotice(tx, breachId);
    const subject = { type: 'contract', id: contractId } as const;
    if (action === 'defend') {
      const buyers = await this.receivers.inUnit(buyerId, BUYERS);
      return deliver(tx, envelope, { kind: 'breach-defended', subject, params: { title } }, buyers);
    }
    const kind = action === 'notice' ? 'breach-noticed' : 'breach-decided';
    const params: NoticeParams = action === 'notice' ? { title, until: defendBy } : { title };
    const suppliers = await this.receivers.inUnit(organizationId, SUPPLIERS);
    await deliver(tx, envelope, { kind, subject, params }, suppliers);
  }
}

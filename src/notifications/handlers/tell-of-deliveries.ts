import { Injectable } from '@nestjs/common';
import { MilestoneStepped, type MilestoneNotice, milestoneNotice } from '../../contracting/index.js';
import { type Envelope, Handles, type Role, type Tx } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';

const BUYERS: readonly Role[] = ['street-officer', 'street-lead'];
const SUPPLIERS: readonly Role[] = ['organization-lead', 'organization-member'];

/** Tells the buyer what was handed in, and the provider what became of it. */
@Injectable()
export class TellOfDeliveries {
  constructor(private readonly receivers: Receivers) {}

  @Handles(MilestoneStepped, 'notifications.tell-of-milestone')
  async stepped(
    tx: Tx,
    { milestoneId, action, until }: { milestoneId: string; action: string; until: Day | null },
    envelope: Envelope,
  ): Promise<void> {
    const notice = await milestoneNotice(tx, milestoneId);
    const kind = kindOf(action, notice);
    if (!kind) return;
    const { contractId: id, title, what, buyerId, organizationId } = notice;
    const receivers =
      action === 'submit'
        ? await this.receivers.inUnit(buyerId, BUYERS)
        : await this.receivers.inUnit(organizationId, SUPPLIERS);
    const params: Record<string, string> = { title, what, ...(until && { on: until }) };
    await deliver(tx, envelope, { kind, subject: { type: 'contract', id }, params }, receivers);
  }
}

/** An accepted delivery has a message of its own. */
function kindOf(action: string, { isReport }: MilestoneNotice) {
  if (action === 'submit') return 'milestone-submitted';
  if (action === 'return') return 'milestone-returned';
  if (action === 'refuse') return 'milestone-refused';
  return isReport ? 'report-accepted' : undefined;
}

import { Injectable } from '@nestjs/common';
import { Contracts, ResidentReportStepped, SupervisionStepped } from '../../contracting/index.js';
import { type Envelope, Handles, type Role, type Tx } from '../../platform/index.js';
import { type Day, minuteOf } from '../../shared/days.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';

const BUYERS: readonly Role[] = ['street-officer', 'street-lead'];
const SUPPLIERS: readonly Role[] = ['organization-lead', 'organization-member'];
const COMMUNITY: readonly Role[] = ['community-clerk', 'community-lead'];

const CHECKS = {
  ask: 'supervision-asked',
  insist: 'supervision-asked',
  answer: 'supervision-answered',
  close: 'supervision-closed',
} as const;

type Reported = {
  contractId: string;
  action: 'receive' | 'answer' | 'insist' | 'close' | 'dismiss' | 'overdue';
  urgent: boolean;
  dueAt: string;
};

/** Tells who has to put something right or to answer for a service, and who waited for it; never who reported. */
@Injectable()
export class TellOfOversight {
  constructor(
    private readonly contracts: Contracts,
    private readonly receivers: Receivers,
  ) {}

  @Handles(SupervisionStepped, 'notifications.tell-of-supervision')
  async checked(
    tx: Tx,
    { contractId: id, action, until }: { contractId: string; action: keyof typeof CHECKS; until: Day | null },
    envelope: Envelope,
  ): Promise<void> {
    const { title, buyerId, organizationId } = await this.contracts.byId(id);
    const receivers =
      action === 'answer'
        ? await this.receivers.inUnit(buyerId, BUYERS)
        : await this.receivers.inUnit(organizationId, SUPPLIERS);
    const params: Record<string, string> = { title, ...(until && { on: until }) };
    const delivery = { kind: CHECKS[action], subject: { type: 'contract', id }, params } as const;
    await deliver(tx, envelope, delivery, receivers);
  }

  @Handles(ResidentReportStepped, 'notifications.tell-of-resident-report')
  async reported(
    tx: Tx,
    { contractId: id, action, urgent, dueAt }: Reported,
    envelope: Envelope,
  ): Promise<void> {
    if (action === 'close' || action === 'dismiss') return;
    const { title, buyerId, communityId, organizationId } = await this.contracts.byId(id);
    const isLate = action === 'overdue';
    const receivers = [
      ...(action === 'answer' ? [] : await this.receivers.inUnit(organizationId, SUPPLIERS)),
      ...(isLate || action === 'answer' ? await this.receivers.inUnit(communityId, COMMUNITY) : []),
      ...(isLate || (urgent && action === 'receive') ? await this.receivers.inUnit(buyerId, BUYERS) : []),
    ];
    const params = { title, deadline: minuteOf(dueAt) };
    await deliver(
      tx,
      envelope,
      { kind: kindOf(action, urgent), subject: { type: 'contract', id }, params },
      receivers,
    );
  }
}

function kindOf(action: Reported['action'], urgent: boolean) {
  if (action === 'answer') return 'resident-answered';
  if (action === 'overdue') return 'resident-report-overdue';
  return urgent ? 'resident-reported-urgently' : 'resident-reported';
}

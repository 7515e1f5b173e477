import { Injectable } from '@nestjs/common';
import {
  type ChangeKind,
  ContractChanged,
  ContractChangeEnded,
  ContractChangeProposed,
  changeNotice,
} from '../../contracting/index.js';
import { type Envelope, Handles, type Role, type Tx } from '../../platform/index.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';
import type { NoticeKind } from '../domain/notice-texts.js';

type Change = { contractId: string; changeId: string };

const BUYERS: readonly Role[] = ['street-officer', 'street-lead', 'finance-officer'];
const SUPPLIERS: readonly Role[] = ['organization-lead', 'organization-member'];

const NAMES: Record<ChangeKind, string> = {
  supplement: '补充合同',
  extension: '延期',
  suspension: '中止履行',
  resumption: '恢复履行',
  amendment: '条款变更',
  termination: '终止合同',
};

/** Tells the parties of changes to their contract; the community of those that count. */
@Injectable()
export class TellOfChanges {
  constructor(private readonly receivers: Receivers) {}

  @Handles(ContractChangeProposed, 'notifications.tell-of-proposed-change')
  async proposed(tx: Tx, { changeId }: Change, envelope: Envelope): Promise<void> {
    const { buyerId, organizationId, proposedSide } = await changeNotice(tx, changeId);
    const receivers =
      proposedSide === 'buyer'
        ? await this.receivers.inUnit(organizationId, SUPPLIERS)
        : await this.receivers.inUnit(buyerId, BUYERS);
    await this.tell(tx, envelope, changeId, 'change-proposed', receivers);
  }

  @Handles(ContractChangeEnded, 'notifications.tell-of-ended-change')
  async ended(tx: Tx, { changeId }: Change, envelope: Envelope): Promise<void> {
    const { buyerId, organizationId } = await changeNotice(tx, changeId);
    const receivers = [
      ...(await this.receivers.inUnit(buyerId, BUYERS)),
      ...(await this.receivers.inUnit(organizationId, SUPPLIERS)),
    ];
    await this.tell(tx, envelope, changeId, 'change-ended', receivers);
  }

  @Handles(ContractChanged, 'notifications.tell-of-changed-contract')
  async changed(tx: Tx, { changeId }: Change, envelope: Envelope): Promise<void> {
    const receivers = await this.receivers.ofContract(await changeNotice(tx, changeId));
    await this.tell(tx, envelope, changeId, 'contract-changed', receivers);
  }

  private async tell(
    tx: Tx,
    envelope: Envelope,
    changeId: string,
    kind: NoticeKind,
    receivers: readonly string[],
  ): Promise<void> {
    const { title, kind: change, contractId } = await changeNotice(tx, changeId);
    const params = { title, what: NAMES[change] };
    const delivery = { kind, subject: { type: 'contract', id: contractId }, params } as const;
    await deliver(tx, envelope, delivery, receivers);
  }
}

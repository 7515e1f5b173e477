import { Injectable } from '@nestjs/common';
import {
  CONTRACT_CLOCKS,
  ConsentStepped,
  type ContractClock,
  ContractClockReminded,
  ContractRevised,
  Contracts,
  type RunningClock,
} from '../../contracting/index.js';
import { type Envelope, Handles, type Role, type Tx } from '../../platform/index.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';

const BUYERS: readonly Role[] = ['street-officer', 'street-lead', 'finance-officer'];
const SUPPLIERS: readonly Role[] = ['organization-lead', 'organization-member'];

const WHAT: Record<ContractClock, string> = {
  sign: '签订合同',
  publish: '公告合同',
  file: '合同备案',
  'publish-change': '公告合同变更',
  bond: '提交履约保证金',
  'bond-return': '退还履约保证金',
  defence: '陈述申辩',
  rectify: '完成整改',
  consent: '答复承接主体的申请',
  successor: '补齐离岗主要人员',
  deliver: '提交交付或者报告',
  rework: '完成整改并重新提交',
  accept: '验收或者退回承接主体提交的内容',
  'publish-acceptance': '公告验收结果',
  assess: '完成末期评估',
  supervision: '完成监督检查要求的整改',
  pay: '支付到期款项',
  invoice: '支付已开票款项',
};

/** Tells the parties of a contract what they owe by a day, and who asked or answered. */
@Injectable()
export class TellOfDuties {
  constructor(
    private readonly contracts: Contracts,
    private readonly receivers: Receivers,
  ) {}

  /** On the days before the last one whoever has to act; afterwards the buyer as well. */
  @Handles(ContractClockReminded, 'notifications.tell-of-contract-clock')
  async reminded(tx: Tx, running: RunningClock & { overdue: boolean }, envelope: Envelope): Promise<void> {
    const { clock, id, contractId, title, buyerId, organizationId, lastOn: on, overdue } = running;
    const { side } = CONTRACT_CLOCKS[clock];
    const receivers = [
      ...(side === 'provider' && !overdue ? [] : await this.receivers.inUnit(buyerId, BUYERS)),
      ...(side === 'buyer' ? [] : await this.receivers.inUnit(organizationId, SUPPLIERS)),
    ];
    const kind = overdue ? 'contract-overdue' : 'contract-due';
    const subject = contractId
      ? ({ type: 'contract', id: contractId } as const)
      : ({ type: 'award', id } as const);
    await deliver(tx, envelope, { kind, subject, params: { title, what: WHAT[clock], on } }, receivers);
  }

  @Handles(ContractRevised, 'notifications.tell-of-revised-contract')
  async revised(tx: Tx, { contractId: id }: { contractId: string }, envelope: Envelope): Promise<void> {
    const { title, buyerId, organizationId } = await this.contracts.byId(id);
    const receivers = [
      ...(await this.receivers.inUnit(buyerId, BUYERS)),
      ...(await this.receivers.inUnit(organizationId, SUPPLIERS)),
    ];
    const subject = { type: 'contract', id } as const;
    await deliver(tx, envelope, { kind: 'contract-revised', subject, params: { title } }, receivers);
  }

  @Handles(ConsentStepped, 'notifications.tell-of-consent')
  async consent(
    tx: Tx,
    { contractId: id, action }: { contractId: string; action: string },
    envelope: Envelope,
  ): Promise<void> {
    const { title, buyerId, organizationId } = await this.contracts.byId(id);
    const asked = action === 'request';
    const receivers = asked
      ? await this.receivers.inUnit(buyerId, BUYERS)
      : await this.receivers.inUnit(organizationId, SUPPLIERS);
    const kind = asked ? 'consent-requested' : 'consent-answered';
    await deliver(tx, envelope, { kind, subject: { type: 'contract', id }, params: { title } }, receivers);
  }
}

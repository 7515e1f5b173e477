import { Injectable } from '@nestjs/common';
import {
  type AcceptanceStage,
  ContractSigned,
  type ContractSummary,
  Contracts,
  ServiceAccepted,
} from '../../contracting/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { formatYuan } from '../../shared/money.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';

const KINDS = { 'mid-term': 'mid-term-accepted', final: 'final-accepted' } as const;

/** Tells the parties and the community how a contract comes along. */
@Injectable()
export class TellOfContracts {
  constructor(
    private readonly contracts: Contracts,
    private readonly receivers: Receivers,
  ) {}

  @Handles(ContractSigned, 'notifications.tell-of-signed-contract')
  async signed(tx: Tx, { contractId }: { contractId: string }, envelope: Envelope): Promise<void> {
    const contract = await this.contracts.byId(contractId);
    const { title, amountFen, serviceFrom: from, serviceTo: to } = contract;
    const params = { title, amount: formatYuan(amountFen), from, to };
    const subject = { type: 'contract', id: contractId } as const;
    await deliver(tx, envelope, { kind: 'contract-signed', subject, params }, await this.parties(contract));
  }

  @Handles(ServiceAccepted, 'notifications.tell-of-acceptance')
  async accepted(
    tx: Tx,
    { contractId, stage, acceptedOn: on }: { contractId: string; stage: AcceptanceStage; acceptedOn: Day },
    envelope: Envelope,
  ): Promise<void> {
    const contract = await this.contracts.byId(contractId);
    const subject = { type: 'contract', id: contractId } as const;
    const delivery = { kind: KINDS[stage], subject, params: { title: contract.title, on } };
    await deliver(tx, envelope, delivery, await this.parties(contract));
  }

  private async parties({ buyerId, communityId, organizationId }: ContractSummary): Promise<string[]> {
    const told = await Promise.all([
      this.receivers.office(buyerId, 'street-officer', 'street-lead', 'finance-officer'),
      this.receivers.community(communityId),
      this.receivers.supplier(organizationId),
    ]);
    return told.flat();
  }
}

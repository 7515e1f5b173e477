import { Injectable } from '@nestjs/common';
import {
  type AcceptanceStage,
  ContractSigned,
  Contracts,
  ServiceAccepted,
  ServiceStatementFrozen,
} from '../../contracting/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { formatYuan } from '../../shared/money.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';

type Accepted = { contractId: string; stage: AcceptanceStage; acceptedOn: Day };

const KINDS = { 'mid-term': 'mid-term-accepted', final: 'final-accepted' } as const;

/** Tells the parties and the community how a contract comes along. */
@Injectable()
export class TellOfContracts {
  constructor(
    private readonly contracts: Contracts,
    private readonly receivers: Receivers,
  ) {}

  @Handles(ContractSigned, 'notifications.tell-of-signed-contract')
  async signed(tx: Tx, { contractId: id }: { contractId: string }, envelope: Envelope): Promise<void> {
    const contract = await this.contracts.byId(id);
    const { title, amountFen, serviceFrom: from, serviceTo: to } = contract;
    const params = { title, amount: formatYuan(amountFen), from, to };
    const delivery = { kind: 'contract-signed', subject: { type: 'contract', id }, params } as const;
    await deliver(tx, envelope, delivery, await this.receivers.ofContract(contract));
  }

  @Handles(ServiceStatementFrozen, 'notifications.tell-of-stated-services')
  async stated(
    tx: Tx,
    { contractId: id, month }: { contractId: string; month: string },
    envelope: Envelope,
  ): Promise<void> {
    const contract = await this.contracts.byId(id);
    const params = { title: contract.title, month };
    const delivery = { kind: 'services-stated', subject: { type: 'contract', id }, params } as const;
    await deliver(tx, envelope, delivery, await this.receivers.ofContract(contract));
  }

  @Handles(ServiceAccepted, 'notifications.tell-of-acceptance')
  async accepted(
    tx: Tx,
    { contractId: id, stage, acceptedOn: on }: Accepted,
    envelope: Envelope,
  ): Promise<void> {
    const contract = await this.contracts.byId(id);
    const params = { title: contract.title, on };
    const delivery = { kind: KINDS[stage], subject: { type: 'contract', id }, params } as const;
    await deliver(tx, envelope, delivery, await this.receivers.ofContract(contract));
  }
}

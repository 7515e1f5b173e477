import { Injectable } from '@nestjs/common';
import { AcceptanceConcluded, ContractChanged, ContractSigned } from '../../contracting/index.js';
import { Handles, type Tx } from '../../platform/index.js';
import { AwardConfirmed } from '../../tendering/index.js';
import { QueueRecount } from '../data/queue-recount.js';

type OfContract = { contractId: string };

/** Has a purchase counted when something happens to it from the award to the acceptance. */
@Injectable()
export class HeedContracts {
  constructor(private readonly recount: QueueRecount) {}

  @Handles(AwardConfirmed, 'redflags.heed-result')
  async confirmed(tx: Tx, { awardId }: { awardId: string }): Promise<void> {
    await this.recount.ofAward(tx, awardId);
  }

  @Handles(ContractSigned, 'redflags.heed-contract')
  async signed(tx: Tx, { contractId }: OfContract): Promise<void> {
    await this.recount.ofContract(tx, contractId);
  }

  @Handles(ContractChanged, 'redflags.heed-change')
  async changed(tx: Tx, { contractId }: OfContract): Promise<void> {
    await this.recount.ofContract(tx, contractId);
  }

  @Handles(AcceptanceConcluded, 'redflags.heed-acceptance')
  async accepted(tx: Tx, { contractId }: OfContract): Promise<void> {
    await this.recount.ofContract(tx, contractId);
  }
}

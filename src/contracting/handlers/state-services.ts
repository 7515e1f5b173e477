import { Injectable } from '@nestjs/common';
import { Handles, Outbox, Settings, type Tx, lock } from '../../platform/index.js';
import { addDays, instantAt } from '../../shared/days.js';
import { Contract } from '../data/contract.entity.js';
import { freezeStatement, latestStatement } from '../data/freeze-statement.js';
import { unstatedLines } from '../data/unstated-lines.js';
import { afterMonth, monthOf } from '../domain/service-statement.js';
import { ContractSigned, ServiceStatementDue } from '../events.js';

/** Makes monthly statements by itself, from the first month of service until the ledger has nothing more to say. */
@Injectable()
export class StateServices {
  constructor(
    private readonly outbox: Outbox,
    private readonly settings: Settings,
  ) {}

  @Handles(ContractSigned, 'contracting.await-first-statement')
  async begin(tx: Tx, { contractId }: { contractId: string }): Promise<void> {
    const { serviceFrom } = await tx.findOneByOrFail(Contract, { id: contractId });
    await this.await(tx, contractId, monthOf(serviceFrom));
  }

  /** A month that the provider has stated himself is passed over; after the term only one with late lines is stated. */
  @Handles(ServiceStatementDue, 'contracting.freeze-statement')
  async due(tx: Tx, { contractId, month }: { contractId: string; month: string }): Promise<void> {
    const contract = await lock(tx, Contract, contractId);
    const latest = await latestStatement(tx, contractId);
    if (latest === null || latest.month < month) {
      const isInTerm = month <= monthOf(contract.serviceTo) && contract.state === 'performing';
      const hasLines = isInTerm || (await unstatedLines(tx, contractId, month)).length > 0;
      if (hasLines) await freezeStatement(tx, this.outbox, contract, { month, frozenBy: null, latest });
    }
    // Lines are taken as long as the contract is performed: so long a statement may be asked for.
    if (contract.state === 'performing') await this.await(tx, contractId, monthOf(afterMonth(month)));
  }

  private async await(tx: Tx, contractId: string, month: string): Promise<void> {
    const at = instantAt(addDays(afterMonth(month), this.settings.serviceStatementDay - 1), '00:00');
    await this.outbox.publish(tx, ServiceStatementDue, { contractId, month }, { at, key: contractId });
  }
}
